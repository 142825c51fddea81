import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Ctx } from '#lib/context';
import { mails, orderEvents, orders, paymentEvents, payments, refunds } from '#lib/db';
import { committedTestDb } from '#lib/db/testing';
import { goodCard, refusedCard } from '../../scripts/testing/stripe-books.ts';
import type { FakeEvent } from '../../scripts/testing/stripe-objects.ts';
import { type SignedEvent, startStripeServer } from '../../scripts/testing/stripe-server.ts';

const stripe = await startStripeServer({ webhookSecret: 'whsec_of_the_tests' });
vi.stubEnv('STRIPE_SECRET_KEY', 'sk_test_of_the_tests');
vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_of_the_tests');
vi.stubEnv('STRIPE_API_URL', stripe.address);

// Read the environment above when they load.
const { changeOrderStatus } = await import('./change-order-status.ts');
const { lookAfterPaymentsHandler } = await import('./look-after-payments.ts');
const { createOrderKey } = await import('./order-key.ts');
const { placeOrder } = await import('./place-order.ts');
const { receivePaymentEvent } = await import('./receive-payment-event.ts');
const { recordPayment } = await import('./record-payment.ts');
const { refundOrder } = await import('./refund-order.ts');
const { checkPayment, startPayment } = await import('./start-payment.ts');
const { completeCheckout, guestCtx, ownerOf, removeOrders } = await import('./testing.ts');

const db = committedTestDb();
const guest = (): Ctx => guestCtx(db, new Date());

async function placedByCard() {
  const ctx = guest();
  const { token } = await completeCheckout(ctx, 'card');
  const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
  return { reference, key: createOrderKey(reference) };
}

type Placed = Awaited<ReturnType<typeof placedByCard>>;

async function sessionOf(input: Placed): Promise<string> {
  const { address } = await startPayment({ ctx: guest(), input });
  return address.split('/').at(-1) ?? '';
}

async function paidByCard() {
  const placed = await placedByCard();
  const session = await sessionOf(placed);
  stripe.books.pay(session, goodCard);
  await checkPayment({ ctx: guest(), input: placed });
  return { ...placed, session };
}

async function orderOf({ reference }: Pick<Placed, 'reference'>) {
  const [order] = await db.select().from(orders).where(eq(orders.reference, reference));
  if (!order) throw new Error('no order');
  return order;
}

async function hear({ body, signature }: SignedEvent) {
  return await receivePaymentEvent({ ctx: guest(), body, signature });
}

/** What was told of a session or of what belongs to it. */
function eventsOf(session: string): readonly FakeEvent[] {
  const intent = stripe.books.session(session).payment_intent;
  return stripe.events.filter(({ data }) => {
    const text = JSON.stringify(data.object);
    return text.includes(session) || (intent !== null && text.includes(intent));
  });
}

const refundOf = (reference: string, amountCents: number, refundId: string = crypto.randomUUID()) =>
  refundOrder({
    ctx: ownerOf(guest()),
    input: { refundId, reference, amountCents, reason: 'A blemish.' },
  });

afterEach(() => removeOrders(db));
afterAll(() => stripe.close());

describe('a payment by card', () => {
  it('is open at one place, however often it is begun', async () => {
    const placed = await placedByCard();
    const addresses = await Promise.all(Array.from({ length: 5 }, () => sessionOf(placed)));
    expect(new Set(addresses).size).toBe(1);
    expect(await db.$count(payments)).toBe(1);
  });

  it('counts once although the customer comes back and all events come at the same time, twice', async () => {
    const placed = await placedByCard();
    const session = await sessionOf(placed);
    stripe.books.pay(session, goodCard);
    const told = eventsOf(session).map((event) => stripe.sign(event));
    await Promise.all([
      checkPayment({ ctx: guest(), input: placed }),
      ...[...told, ...told].map(hear),
      checkPayment({ ctx: guest(), input: placed }),
    ]);
    const order = await orderOf(placed);
    expect(order).toMatchObject({ paymentState: 'paid', paidCents: order.totalCents, status: 'new' });
    const paidMails = and(eq(mails.orderId, order.id), eq(mails.kind, 'order-paid'));
    expect(await db.$count(mails, paidMails)).toBe(1);
    expect(await db.$count(paymentEvents)).toBe(told.length);
    await expect(sessionOf(placed)).rejects.toMatchObject({ reason: 'already-paid' });
    const [payment] = await db.select().from(payments);
    const charges = stripe.books.charges.filter(({ metadata }) => metadata.payment_id === payment?.id);
    expect(charges).toHaveLength(1);
  });

  it('may fail and is tried again on the same page', async () => {
    const placed = await placedByCard();
    const session = await sessionOf(placed);
    expect(stripe.books.pay(session, refusedCard)).toBe('refused');
    for (const event of eventsOf(session)) await hear(stripe.sign(event));
    // The page was not noted with the refusal: who asks again hears of it.
    expect(await sessionOf(placed)).toBe(session);
    expect((await db.select().from(payments))[0]).toMatchObject({
      state: 'open',
      failure: 'insufficient_funds',
    });
    stripe.books.pay(session, goodCard);
    await checkPayment({ ctx: guest(), input: placed });
    expect(await orderOf(placed)).toMatchObject({ paymentState: 'paid' });
    expect((await db.select().from(payments))[0]?.failure).toBeNull();
  });

  it('gets a new page once the last has expired', async () => {
    const placed = await placedByCard();
    const first = await sessionOf(placed);
    stripe.books.expire(first);
    const second = await sessionOf(placed);
    expect(second).not.toBe(first);
    expect(stripe.books.pay(first, goodCard)).toBe('closed');
    const rows = await db.select().from(payments);
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['ended', 'open']);
  });

  it('holds an order back from production until it has come in', async () => {
    const placed = await placedByCard();
    const confirm = { reference: placed.reference, from: 'new', to: 'confirmed' };
    const owner = ownerOf(guest());
    await expect(changeOrderStatus({ ctx: owner, input: confirm })).rejects.toMatchObject({
      reason: 'payment-awaited',
    });
    const { totalCents: amountCents } = await orderOf(placed);
    const input = { paymentId: crypto.randomUUID(), reference: placed.reference, amountCents };
    await expect(
      recordPayment({ ctx: owner, input: { ...input, amountCents: amountCents + 1 } }),
    ).rejects.toMatchObject({ fields: { amountCents: 'more-than-due' } });
    await recordPayment({ ctx: owner, input });
    await recordPayment({ ctx: owner, input });
    expect(await orderOf(placed)).toMatchObject({ paidCents: amountCents, paymentState: 'paid' });
    await changeOrderStatus({ ctx: owner, input: confirm });
  });

  it('is found out about when no event ever came', async () => {
    const placed = await placedByCard();
    stripe.books.pay(await sessionOf(placed), goodCard);
    const later = { ...guest(), now: new Date(Date.now() + 3_600_000) };
    const call = { ctx: later, jobId: '1', attempt: 1, signal: AbortSignal.timeout(10_000) };
    await lookAfterPaymentsHandler.run({}, { ...call, progress: async () => undefined });
    expect(await orderOf(placed)).toMatchObject({ paymentState: 'paid' });
  });

  it('does not open for another’s order, one that is over, or one that is paid otherwise', async () => {
    const placed = await placedByCard();
    await expect(startPayment({ ctx: guest(), input: { ...placed, key: 'x' } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const input = { reference: placed.reference, from: 'new', to: 'cancelled', reason: 'A mistake.' };
    await changeOrderStatus({ ctx: ownerOf(guest()), input });
    await expect(sessionOf(placed)).rejects.toMatchObject({ reason: 'order-over' });
    const ctx = guest();
    const { token } = await completeCheckout(ctx);
    const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
    await expect(sessionOf({ reference, key: createOrderKey(reference) })).rejects.toMatchObject({
      reason: 'not-by-card',
    });
  });
});

describe('an event of the card provider', () => {
  it('is refused without a signature, with a wrong one, or when it is old', async () => {
    const event = { id: 'evt_1', object: 'event', type: 'x', created: 1, data: { object: {} } };
    const { body, signature } = stripe.sign(event);
    const stale = stripe.sign(event, 3600);
    for (const bad of [{ body, signature: '' }, { body: `${body} `, signature }, stale]) {
      await expect(hear(bad)).rejects.toMatchObject({ code: 'INVALID', reason: 'webhook-signature' });
    }
    expect(await db.$count(paymentEvents)).toBe(0);
    expect(await hear({ body, signature })).toBe('unknown-type');
    await db.delete(paymentEvents);
  });

  it('about nobody’s payment, or another sum or currency, changes no order and is shown to the owner', async () => {
    const placed = await placedByCard();
    const session = await sessionOf(placed);
    const object = { ...stripe.books.session(session) };
    const told = (id: string, changes: object) =>
      hear(
        stripe.sign({
          id,
          object: 'event',
          type: 'checkout.session.completed',
          created: 1,
          data: { object: { ...object, ...changes } },
        }),
      );
    const stranger = { id: 'cs_other', metadata: {} };
    expect(await told('evt_stranger', stranger)).toBe('unknown-payment');
    expect(await told('evt_sum', { amount_total: 1 })).toBe('other-amount');
    expect(await told('evt_money', { currency: 'usd' })).toBe('other-currency');
    expect(await orderOf(placed)).toMatchObject({ paymentState: 'due', paidCents: 0 });
    expect((await db.select().from(payments))[0]?.fault).toBe('other-currency');
    await db.delete(paymentEvents);
  });

  it('cannot make a payment of another sum count, even when the provider says the same', async () => {
    const placed = await placedByCard();
    const session = await sessionOf(placed);
    stripe.books.session(session).amount_total = 100;
    stripe.books.pay(session, goodCard);
    await checkPayment({ ctx: guest(), input: placed });
    expect(await orderOf(placed)).toMatchObject({ paymentState: 'due', paidCents: 0 });
    expect((await db.select().from(payments))[0]?.fault).toBe('other-amount');
    await expect(sessionOf(placed)).rejects.toMatchObject({ reason: 'payment-faulty' });
  });
});

describe('money that goes back', () => {
  it('goes in parts, each once, and never more than came in', async () => {
    const { reference } = await paidByCard();
    const { totalCents } = await orderOf({ reference });
    const id = crypto.randomUUID();
    await Promise.all([refundOf(reference, 100, id), refundOf(reference, 100, id)]);
    expect(await orderOf({ reference })).toMatchObject({ paymentState: 'part-refunded', refundedCents: 100 });
    await expect(refundOf(reference, totalCents)).rejects.toMatchObject({
      fields: { amountCents: 'more-than-paid' },
    });
    await refundOf(reference, totalCents - 100);
    expect(await orderOf({ reference })).toMatchObject({
      paymentState: 'refunded',
      status: 'refunded',
      refundedCents: totalCents,
    });
    await expect(refundOf(reference, 1)).rejects.toMatchObject({ reason: 'nothing-to-refund' });
  });

  it('counts again as paid when the bank sends it back', async () => {
    const { reference, session } = await paidByCard();
    stripe.books.refundStatus = 'pending';
    await refundOf(reference, 100);
    stripe.books.refundStatus = 'succeeded';
    expect(await orderOf({ reference })).toMatchObject({ refundedCents: 100 });
    const [refund] = await db.select().from(refunds);
    stripe.books.failRefund(refund?.providerId ?? '');
    const told = eventsOf(session).at(-1);
    if (!told) throw new Error('no event');
    await hear(stripe.sign(told));
    expect(await orderOf({ reference })).toMatchObject({ refundedCents: 0, paymentState: 'paid' });
    expect((await db.select().from(refunds))[0]).toMatchObject({ state: 'failed' });
  });

  it('is seen when it was sent from the provider’s own pages', async () => {
    const { reference, session } = await paidByCard();
    const intent = stripe.books.session(session).payment_intent ?? '';
    stripe.books.refund(new URLSearchParams({ payment_intent: intent, amount: '250' }));
    const told = eventsOf(session).at(-1);
    if (!told) throw new Error('no event');
    await hear(stripe.sign(told));
    expect(await orderOf({ reference })).toMatchObject({ refundedCents: 250, paymentState: 'part-refunded' });
  });

  it('follows a dispute to its end', async () => {
    const won = await paidByCard();
    const owner = ownerOf(guest());
    const confirm = { reference: won.reference, from: 'new', to: 'confirmed' };
    await changeOrderStatus({ ctx: owner, input: confirm });
    const tellLast = async (session: string) => {
      const told = eventsOf(session).at(-1);
      if (told) await hear(stripe.sign(told));
    };
    const dispute = stripe.books.dispute(stripe.books.session(won.session).payment_intent ?? '');
    await tellLast(won.session);
    expect(await orderOf(won)).toMatchObject({ status: 'disputed', paymentState: 'disputed' });
    await expect(refundOf(won.reference, 100)).rejects.toMatchObject({ reason: 'nothing-to-refund' });
    stripe.books.closeDispute(dispute, 'won');
    await tellLast(won.session);
    expect(await orderOf(won)).toMatchObject({ status: 'confirmed', paymentState: 'paid' });
    const lost = await paidByCard();
    const second = stripe.books.dispute(stripe.books.session(lost.session).payment_intent ?? '');
    stripe.books.closeDispute(second, 'lost');
    await tellLast(lost.session);
    expect(await orderOf(lost)).toMatchObject({ status: 'refunded', paymentState: 'refunded' });
    const { id } = await orderOf(lost);
    const events = await db.select().from(orderEvents).where(eq(orderEvents.orderId, id));
    expect(events.map(({ toStatus }) => toStatus)).toEqual(['new', 'refunded']);
  });
});
