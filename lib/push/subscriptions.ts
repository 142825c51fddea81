import 'server-only';
import { and, eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { pushSubscriptions } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { isPushService } from './push-services.ts';

/** What it is about: one order, or whatever the owner is told of. */
export type PushSubject = { readonly orderId: string } | { readonly userId: string };

const mostOfOne = 10;

const subscriptionInput = z.object({
  endpoint: z.string().max(1000, 'too-long').refine(isPushService, 'not-a-push-service'),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{86,88}=?$/, 'not-a-key'),
    auth: z.string().regex(/^[\w-]{22}(?:==)?$/, 'not-a-key'),
  }),
  locale: z.enum(['en', 'ru']),
});

export function aboutSubject(subject: PushSubject): SQL {
  return 'orderId' in subject
    ? eq(pushSubscriptions.orderId, subject.orderId)
    : eq(pushSubscriptions.userId, subject.userId);
}

/** Keeps the address at which a browser wants to be told. */
export async function keepSubscription({
  ctx,
  subject,
  input,
}: {
  ctx: Ctx;
  subject: PushSubject;
  input: unknown;
}): Promise<void> {
  const { endpoint, keys, locale } = parseFields(subscriptionInput, input);
  if ((await ctx.db.$count(pushSubscriptions, aboutSubject(subject))) >= mostOfOne) {
    throw new DomainError('LIMIT_EXCEEDED', `${mostOfOne} browsers can be told of it.`, {
      reason: 'too-many-subscriptions',
    });
  }
  await ctx.db
    .insert(pushSubscriptions)
    .values({ endpoint, ...keys, ...subject, locale, createdAt: ctx.now })
    .onConflictDoUpdate({
      target: [pushSubscriptions.endpoint, pushSubscriptions.orderId, pushSubscriptions.userId],
      set: { ...keys, locale },
    });
}

export async function forgetSubscription({
  ctx,
  subject,
  input,
}: {
  ctx: Ctx;
  subject: PushSubject;
  input: unknown;
}): Promise<void> {
  const { endpoint } = parseFields(z.object({ endpoint: z.string().max(1000) }), input);
  await ctx.db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.endpoint, endpoint), aboutSubject(subject)));
}
