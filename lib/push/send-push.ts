import 'server-only';
import { eq } from 'drizzle-orm';
import webPush from 'web-push';
import type { Ctx } from '#lib/context';
import { pushSubscriptions } from '#lib/db';
import { DomainError } from '#lib/errors';
import type { JobHandler } from '#lib/jobs';
import type { Note } from './note.ts';
import { pushKeys } from './push-keys.ts';

interface PushJob {
  readonly subscriptionId: string;
  readonly note: Note;
}

const timeoutMs = 15_000;
/** What is not delivered within a day is no news any more. */
const liveS = 86_400;

type Send = (address: string, init: RequestInit) => Promise<Response>;

/** Tells one browser; one that no longer wants it, or is gone, is forgotten. */
export async function sendPush(
  ctx: Ctx,
  { subscriptionId, note }: PushJob,
  send: Send = fetch,
): Promise<string> {
  const keys = pushKeys();
  const [row] = await ctx.db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId));
  if (!row || !keys) return 'gone';
  const { endpoint, p256dh, auth } = row;
  const { method, headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(note),
    { vapidDetails: keys, TTL: liveS, contentEncoding: 'aes128gcm' },
  );
  const answer = await send(endpoint, {
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: body ? new Uint8Array(body) : null,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  if (answer.ok) return 'sent';
  if (answer.status === 404 || answer.status === 410) {
    await ctx.db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId));
    return 'forgotten';
  }
  const isPassing = answer.status === 429 || answer.status >= 500;
  throw new DomainError(
    isPassing ? 'UNAVAILABLE' : 'INVALID',
    `The push service answered ${answer.status}.`,
    {
      reason: 'push-refused',
      facts: { status: answer.status },
    },
  );
}

export const sendPushHandler: JobHandler<PushJob> = {
  run: async (data, { ctx }) => ({ state: await sendPush(ctx, data) }),
};
