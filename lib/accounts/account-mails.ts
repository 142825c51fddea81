import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import { type Ctx, systemCtx } from '#lib/context';
import { users, withTransaction } from '#lib/db';
import { publicUrl } from '#lib/env';
import { queueMail } from '#lib/mail';
import { AttemptLimit } from './attempt-limit.ts';
import { type AccountMailKind, deriveAccountMail } from './derive-account-mail.ts';

// Nobody's letter-box is filled by strangers who type the address into a form.
const perAddress = new AttemptLimit({ maxFailures: 5, windowMs: 3_600_000, maxKeys: 20_000 });

interface Letter {
  readonly email: string;
  readonly token?: string;
}

async function queueAccountMail(kind: AccountMailKind, { email, token = '' }: Letter): Promise<void> {
  const nowMs = Date.now();
  if (perAddress.waitMs(email, nowMs) > 0) return;
  perAddress.fail(email, nowMs);
  await withTransaction(systemCtx(), async (ctx: Ctx) => {
    const [user] = await ctx.db.select({ locale: users.locale }).from(users).where(eq(users.email, email));
    const shop = await getShopSettings({ ctx });
    const locale = user?.locale ?? 'en';
    const content = deriveAccountMail({ kind, locale, shopName: shop.name, shopUrl: publicUrl(), token });
    const key = `account-${kind}:${randomUUID()}`;
    await queueMail(ctx, { ...content, key, kind: `account-${kind}`, orderId: null, recipient: email });
  });
}

export async function mailVerification(letter: Letter): Promise<void> {
  await queueAccountMail('verify', letter);
}

export async function mailPasswordReset(letter: Letter): Promise<void> {
  await queueAccountMail('reset', letter);
}

/** Somebody signs up with an address that has an account: its owner is told, the visitor is not. */
export async function mailExistingAccount(letter: Letter): Promise<void> {
  await queueAccountMail('exists', letter);
}
