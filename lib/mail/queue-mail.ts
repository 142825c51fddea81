import 'server-only';
import type { Ctx } from '#lib/context';
import { mails } from '#lib/db';
import { enqueue } from '#lib/jobs';
import { sendMailJob } from './jobs.ts';
import { type MailContent, renderMail } from './render-mail.ts';

interface Letter extends MailContent {
  /** What it is about: the same key again is no second mail. */
  readonly key: string;
  readonly kind: string;
  readonly orderId: string | null;
  readonly recipient: string;
}

/** Writes a mail into the outbox, in the transaction of `ctx`: it is sent when that commits, never otherwise. */
export async function queueMail(ctx: Ctx, letter: Letter): Promise<void> {
  const { key, kind, orderId, recipient, locale, subject } = letter;
  const [row] = await ctx.db
    .insert(mails)
    .values({ key, kind, orderId, recipient, locale, subject, ...renderMail(letter), createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: mails.id });
  if (row) await enqueue(ctx, sendMailJob, { mailId: row.id });
}
