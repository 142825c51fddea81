import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { mails } from '#lib/db';
import { env, publicUrl } from '#lib/env';
import type { JobHandler } from '#lib/jobs';
import { type MailTransport, sharedTransport } from './mail-transport.ts';

interface MailJob {
  readonly mailId: string;
}

function sender(): { from: string; id: (mailId: string) => string } {
  const { hostname } = new URL(publicUrl());
  return {
    from: env().MAIL_FROM ?? `NordLayer <shop@${hostname}>`,
    id: (mailId) => `<${mailId}@${hostname}>`,
  };
}

/** Hands a mail to the mail server, once: one that is sent is not sent again. Without a server it is kept. */
export async function sendMail(ctx: Ctx, mailId: string, transport: MailTransport | null): Promise<string> {
  const { db } = ctx;
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
  // The order that it was about is gone, and the mail with it.
  if (!mail) return 'gone';
  if (mail.state === 'sent' || mail.state === 'kept') return mail.state;
  if (!transport) {
    await db.update(mails).set({ state: 'kept' }).where(eq(mails.id, mailId));
    return 'kept';
  }
  await db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1` })
    .where(eq(mails.id, mailId));
  const { recipient: to, subject, text, html } = mail;
  const { from, id } = sender();
  await transport.send({ id: id(mailId), from, replyTo: env().MAIL_REPLY_TO, to, subject, text, html });
  await db
    .update(mails)
    .set({ state: 'sent', sentAt: new Date(), lastError: null })
    .where(eq(mails.id, mailId));
  return 'sent';
}

export const sendMailHandler: JobHandler<MailJob> = {
  run: async ({ mailId }, { ctx }) => {
    try {
      return { state: await sendMail(ctx, mailId, sharedTransport()) };
    } catch (error) {
      const lastError = error instanceof Error ? error.message : String(error);
      await ctx.db.update(mails).set({ lastError }).where(eq(mails.id, mailId));
      throw error;
    }
  },
  bury: async ({ mailId }, { ctx, failure }) => {
    await ctx.db
      .update(mails)
      .set({ state: 'failed', lastError: failure.message })
      .where(eq(mails.id, mailId));
  },
};
