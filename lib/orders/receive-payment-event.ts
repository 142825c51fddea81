import 'server-only';
import { eq, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { type paymentEventOutcomes, paymentEvents, payments, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { getCardProvider, type PaymentEvent } from '#lib/payments';
import { queueOrderMails } from './queue-order-mail.ts';
import { settlePayment } from './settle-payment.ts';

export type PaymentEventOutcome = (typeof paymentEventOutcomes)[number];
type About = NonNullable<PaymentEvent['about']>;
type PaymentRow = typeof payments.$inferSelect;

async function findSubject({ db }: Ctx, about: About): Promise<PaymentRow | null> {
  const paymentId = z.uuid().safeParse(about.paymentId).data;
  const ways = [
    paymentId ? eq(payments.id, paymentId) : undefined,
    about.providerId ? eq(payments.providerId, about.providerId) : undefined,
    about.intentId ? eq(payments.intentId, about.intentId) : undefined,
  ].filter((way) => way !== undefined);
  if (ways.length === 0) return null;
  const [row] = await db
    .select()
    .from(payments)
    .where(or(...ways))
    .limit(1);
  return row ?? null;
}

function outcomeOf({ about }: PaymentEvent, payment: PaymentRow | null): PaymentEventOutcome {
  if (!about) return 'unknown-type';
  if (!payment) return 'unknown-payment';
  if (about.currency !== null && about.currency !== payment.currency) return 'other-currency';
  if (about.amountCents !== null && about.amountCents !== payment.amountCents) return 'other-amount';
  return 'applied';
}

/** Notes an event that changes nothing; one about another sum is shown to the owner. */
async function setAside(
  ctx: Ctx,
  {
    event,
    payment,
    outcome,
  }: { event: PaymentEvent; payment: PaymentRow | null; outcome: PaymentEventOutcome },
): Promise<void> {
  const { id, type, happenedAt } = event;
  await withTransaction(ctx, async (tx) => {
    const noted = await tx.db
      .insert(paymentEvents)
      .values({ id, type, happenedAt, paymentId: payment?.id ?? null, outcome, createdAt: tx.now })
      .onConflictDoNothing()
      .returning({ id: paymentEvents.id });
    if (!payment || noted.length === 0) return;
    const fault = outcome === 'other-currency' ? 'other-currency' : 'other-amount';
    await tx.db.update(payments).set({ fault }).where(eq(payments.id, payment.id));
    const subjects = [{ kind: 'money-trouble' }] as const;
    await queueOrderMails(tx, { orderId: payment.orderId, subjects, key: payment.id });
  });
}

/**
 * Hears an event of the card provider: checks who signed it and when, then asks the provider itself how the
 * payment stands. So events may come late, twice, in any order, or be of kinds that nobody here knows.
 */
export async function receivePaymentEvent({
  ctx,
  body,
  signature,
}: {
  ctx: Ctx;
  body: string;
  signature: string | null;
}): Promise<PaymentEventOutcome> {
  const provider = getCardProvider();
  const event = await provider.readEvent(body, signature);
  const payment = event.about ? await findSubject(ctx, event.about) : null;
  const outcome = outcomeOf(event, payment);
  ctx.log.info('payment-event', { type: event.type, outcome });
  if (outcome !== 'applied' || !payment) {
    await setAside(ctx, { event, payment, outcome });
    return outcome;
  }
  const providerId = payment.providerId ?? event.about?.providerId;
  if (!providerId) {
    throw new DomainError('UNAVAILABLE', 'This payment is just being opened. Send the event again.', {
      reason: 'payment-opening',
    });
  }
  const observed = await provider.observe(providerId);
  await settlePayment({ ctx, paymentId: payment.id, observed, event });
  return outcome;
}
