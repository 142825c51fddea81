import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { materials, models, orderEvents, orderLines, orders, quotes } from '#lib/db';
import { committedTestDb, withTestDb } from '#lib/db/testing';
import { changeOrderStatus } from './change-order-status.ts';
import { findCheckout, saveContact, saveDelivery, savePayment, startCheckout } from './checkout.ts';
import { placeOrder } from './place-order.ts';
import {
  completeCheckout,
  countMaterial,
  guestCtx,
  insertQuote,
  orderedAt,
  ownerOf,
  removeOrders,
} from './testing.ts';

const dayMs = 86_400_000;

describe('placeOrder', () => {
  it('takes every sum from the frozen quote and the settings', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { token, goodsCents } = await completeCheckout(ctx);
      const { reference, isNew } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
      expect(isNew).toBe(true);
      const [order] = await db.select().from(orders).where(eq(orders.reference, reference));
      expect(order).toMatchObject({
        status: 'new',
        goodsCents,
        deliveryCents: 590,
        totalCents: goodsCents + 590,
        currency: 'EUR',
        customerEmail: 'astrid@example.com',
      });
      const lines = await db
        .select()
        .from(orderLines)
        .where(eq(orderLines.orderId, order?.id ?? ''));
      expect(lines).toMatchObject([{ title: 'box.stl', quantity: 2, totalCents: goodsCents }]);
      const events = await db
        .select()
        .from(orderEvents)
        .where(eq(orderEvents.orderId, order?.id ?? ''));
      expect(events).toMatchObject([{ fromStatus: null, toStatus: 'new', actorKind: 'guest' }]);
    });
  });

  it('promises a day, and takes the material from the shelf until the order is called off', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await countMaterial(db, 100);
      const { token } = await completeCheckout(ctx);
      const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
      const [order] = await db.select().from(orders);
      expect(order?.promisedFor?.toISOString()).toBe('2026-03-05T12:00:00.000Z');
      const stock = async () => (await db.select().from(materials))[0]?.stockGrams;
      expect(await stock()).toBeLessThan(100);
      const [line] = await db.select().from(orderLines);
      expect(line).toMatchObject({ machine: 'small', machineSeconds: expect.any(Number) });
      const cancel = { reference, from: 'new', to: 'cancelled', reason: 'Called off.' };
      await changeOrderStatus({ ctx: ownerOf(ctx), input: cancel });
      expect(await stock()).toBe(100);
    });
  });

  it('refuses a quote that has expired', async () => {
    await withTestDb(async (db) => {
      const { token } = await completeCheckout(guestCtx(db));
      const later = guestCtx(db, new Date(orderedAt.getTime() + 15 * dayMs));
      await expect(
        placeOrder({ ctx: later, input: { checkoutToken: token, locale: 'en' } }),
      ).rejects.toMatchObject({ code: 'CONFLICT', reason: 'quote-expired' });
      expect((await findCheckout({ ctx: later, token }))?.isExpired).toBe(true);
    });
  });

  it('refuses a stored price that its own rules do not come to', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { token } = await completeCheckout(ctx);
      await db.update(quotes).set({ totalCents: 1 });
      await expect(placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })).rejects.toMatchObject({
        reason: 'quote-changed',
      });
      await db.update(models).set({ geometryHash: '0'.repeat(64) });
      await expect(placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })).rejects.toMatchObject({
        reason: 'quote-changed',
      });
    });
  });

  it('names the step that is missing', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { token: quoteToken } = await insertQuote(db);
      const { token } = await startCheckout({ ctx, input: { quoteToken } });
      await expect(placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })).rejects.toMatchObject({
        reason: 'checkout-incomplete',
        facts: { step: 'contact' },
      });
      await expect(placeOrder({ ctx, input: { checkoutToken: 'x', locale: 'en' } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });

  it('knows an idempotency key for one intent only', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const one = await completeCheckout(ctx);
      const two = await completeCheckout(ctx);
      const place = (checkoutToken: string) =>
        placeOrder({ ctx, input: { checkoutToken, locale: 'en', idempotencyKey: 'key-1' } });
      const first = await place(one.token);
      expect(await place(one.token)).toEqual({ reference: first.reference, isNew: false });
      await expect(place(two.token)).rejects.toMatchObject({ reason: 'idempotency-key-reused' });
    });
  });
});

describe('placeOrder under a crowd', () => {
  afterEach(() => removeOrders(committedTestDb()));

  it('makes one order of twenty posts at once', async () => {
    const db = committedTestDb();
    const ctx = guestCtx(db);
    const { token } = await completeCheckout(ctx);
    const placed = await Promise.all(
      Array.from({ length: 20 }, () => placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })),
    );
    expect(new Set(placed.map(({ reference }) => reference)).size).toBe(1);
    expect(placed.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await db.$count(orders)).toBe(1);
    expect(await db.$count(orderLines)).toBe(1);
    expect(await db.$count(orderEvents)).toBe(1);
  });
});

describe('the steps of a checkout', () => {
  it('name every wrong field', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { token } = await startCheckout({ ctx, input: { quoteToken: (await insertQuote(db)).token } });
      const contact = { name: ' ', email: 'astrid', phone: 'call me' };
      await expect(saveContact({ ctx, token, input: contact })).rejects.toMatchObject({
        fields: { name: 'required', email: 'not-an-email', phone: 'not-a-phone-number' },
      });
      await expect(saveDelivery({ ctx, token, input: {} })).rejects.toMatchObject({
        fields: { method: 'choose-one' },
      });
      const address = { line1: 'x'.repeat(200), postcode: '<b>', city: '', country: 'US' };
      await expect(saveDelivery({ ctx, token, input: { method: 'post', address } })).rejects.toMatchObject({
        fields: {
          'address.line1': 'too-long',
          'address.postcode': 'not-a-postcode',
          'address.city': 'required',
          'address.country': 'unknown-country',
        },
      });
      for (const input of [null, 7, [], { name: 3 }, { name: '\u0000', email: '\ud800@b.ee' }]) {
        await expect(saveContact({ ctx, token, input })).rejects.toMatchObject({ code: 'INVALID' });
      }
    });
  });

  it('ask again how to pay when picking up becomes post', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { token } = await completeCheckout(ctx);
      await expect(savePayment({ ctx, token, input: { method: 'pickup' } })).rejects.toMatchObject({
        fields: { method: 'only-with-pickup' },
      });
      await saveDelivery({ ctx, token, input: { method: 'pickup' } });
      await savePayment({ ctx, token, input: { method: 'pickup' } });
      const address = { line1: 'Pikk 12', postcode: '10123', city: 'Tallinn', country: 'EE' };
      await saveDelivery({ ctx, token, input: { method: 'post', address } });
      expect(await findCheckout({ ctx, token })).toMatchObject({ paymentMethod: null, nextStep: 'payment' });
    });
  });

  it('hand typed data on to the next quote, but not after the order', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { token } = await completeCheckout(ctx);
      const next = async (previousToken: string) => {
        const quoteToken = (await insertQuote(db)).token;
        const started = await startCheckout({ ctx, input: { quoteToken, previousToken } });
        return await findCheckout({ ctx, token: started.token });
      };
      expect((await next(token))?.contact?.name).toBe('Astrid Berg');
      await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
      expect((await next(token))?.contact).toBeNull();
    });
  });
});
