import 'server-only';
import { env } from '#lib/env';
import { DomainError } from '#lib/errors';
import type { JobHandler } from '#lib/jobs';

const timeoutMs = 15_000;

interface Bot {
  readonly url: string;
  readonly token: string;
  readonly chatId: string;
}

/** One message by the bot. A wrong token or chat is no matter of trying again. */
export async function sendTelegram({ url, token, chatId }: Bot, text: string): Promise<void> {
  const answer = await fetch(`${url}/bot${token}/sendMessage`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ chat_id: chatId, text, link_preview_options: { is_disabled: true } }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  if (answer.ok) return;
  const isPassing = answer.status === 429 || answer.status >= 500;
  throw new DomainError(isPassing ? 'UNAVAILABLE' : 'INVALID', `Telegram answered ${answer.status}.`, {
    reason: 'telegram-refused',
    facts: { status: answer.status },
  });
}

export const sendTelegramHandler: JobHandler<{ readonly text: string }> = {
  run: async ({ text }) => {
    const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: chatId, TELEGRAM_API_URL: url } = env();
    if (!token || !chatId) return { state: 'gone' };
    await sendTelegram({ url, token, chatId }, text);
    return { state: 'sent' };
  },
};
