import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '#lib/env';

export interface MailMessage {
  /** The same for every attempt: a mail server knows a repeated one by it. */
  readonly id: string;
  readonly from: string;
  readonly replyTo: string | undefined;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailTransport {
  /** Resolves when the mail server has taken the message over. */
  send(message: MailMessage): Promise<void>;
}

const timeoutMs = 20_000;

export function smtpTransport(url: string): MailTransport {
  const smtp = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    send: async ({ id, ...message }) => {
      await smtp.sendMail({ ...message, messageId: id, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
  };
}

let shared: MailTransport | null | undefined;

export function hasMailServer(): boolean {
  return sharedTransport() !== null;
}

/** The shop's mail server; null where it has none. */
export function sharedTransport(): MailTransport | null {
  const { SMTP_URL } = env();
  shared ??= SMTP_URL ? smtpTransport(SMTP_URL) : null;
  return shared;
}
