import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { pushSubscriptions, users } from '#lib/db';
import { env } from '#lib/env';
import { enqueue } from '#lib/jobs';
import type { Locale } from '#lib/text';
import { sendPushJob, sendTelegramJob } from './jobs.ts';
import type { Note } from './note.ts';
import { pushKeys } from './push-keys.ts';

interface Telling {
  /** Who is told: the browsers that follow an order, or the owner's. */
  readonly of: { readonly orderId: string } | 'owner';
  readonly noteIn: (locale: Locale) => Note;
}

async function listSubscriptions({ db }: Ctx, of: Telling['of']) {
  const columns = { id: pushSubscriptions.id, locale: pushSubscriptions.locale };
  if (of === 'owner') {
    return await db
      .select(columns)
      .from(pushSubscriptions)
      .innerJoin(users, eq(users.id, pushSubscriptions.userId))
      .where(eq(users.role, 'admin'));
  }
  return await db.select(columns).from(pushSubscriptions).where(eq(pushSubscriptions.orderId, of.orderId));
}

/** Tells each browser that has asked for it, by a job in the transaction of `ctx`. */
export async function queuePush(ctx: Ctx, { of, noteIn }: Telling): Promise<void> {
  if (!pushKeys()) return;
  for (const { id, locale } of await listSubscriptions(ctx, of)) {
    await enqueue(ctx, sendPushJob, { subscriptionId: id, note: noteIn(locale) });
  }
}

/** Writes to the owner's Telegram, where the shop has a bot. */
export async function queueTelegram(ctx: Ctx, text: string): Promise<void> {
  const { TELEGRAM_BOT_TOKEN, TELEGRAM_CHAT_ID } = env();
  if (TELEGRAM_BOT_TOKEN && TELEGRAM_CHAT_ID) await enqueue(ctx, sendTelegramJob, { text });
}
