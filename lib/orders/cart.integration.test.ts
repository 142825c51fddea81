import { afterEach, describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { cartLines, carts, models, orderLines, orders } from '#lib/db';
import { committedTestDb, withTestDb } from '#lib/db/testing';
import { addToCart, changeCartLine, clearCart, removeCartLine } from './change-cart.ts';
import { findCheckout, saveContact, saveDelivery, savePayment, startCheckout } from './checkout.ts';
import { getCart } from './get-cart.ts';
import { placeCartOrder } from './place-cart-order.ts';
import { placeOrder } from './place-order.ts';
import { guestCtx, insertQuote, orderedAt, removeOrders } from './testing.ts';

const dayMs = 86_400_000;
const order = {
  contact: { name: 'Astrid Berg', email: 'astrid@example.com' },
  delivery: { method: 'pickup' },
  payment: { method: 'pickup' },
};

async function add(ctx: Ctx, token?: string): Promise<string> {
  const quote = await insertQuote(ctx.db, ctx.now);
  return (await addToCart({ ctx, token, input: { quoteToken: quote.token } })).token ?? '';
}

async function cartOfTwo(ctx: Ctx): Promise<string> {
  return await add(ctx, await add(ctx));
}

describe('a cart', () => {
  it('holds frozen quotes, each once, with their sums and the next quantity break', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const quote = await insertQuote(db);
      const { token } = await addToCart({
        ctx,
        token: undefined,
        input: { quoteToken: quote.token, note: ' ok ' },
      });
      await addToCart({ ctx, token, input: { quoteToken: quote.token } });
      await add(ctx, token);
      const cart = await getCart({ ctx, token });
      expect(cart).toMatchObject({ count: 4, version: 2, canBeOrdered: true });
      expect(cart.totals.totalCents).toBe(2 * quote.totalCents);
      expect(cart.lines[0]).toMatchObject({ note: 'ok', nextBreak: { fromQuantity: 5 } });
      expect(await getCart({ ctx, token: 'someone else' })).toMatchObject({ count: 0, canBeOrdered: false });
    });
  });

  it('freezes a new price for another quantity, and keeps the note', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const token = await add(ctx);
      const [before] = (await getCart({ ctx, token })).lines;
      const call = { ctx, token, lineId: before?.lineId ?? '' };
      await changeCartLine({ ...call, input: { note: 'Face up' } });
      await changeCartLine({ ...call, input: { quantity: 10 } });
      const [after] = (await getCart({ ctx, token })).lines;
      expect(after).toMatchObject({ note: 'Face up', frozen: { settings: { quantity: 10 } } });
      expect(after?.frozen.unitCents).toBeLessThan(before?.frozen.unitCents ?? 0);
    });
  });

  it('refuses quantities that are none, and says so by field', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const token = await add(ctx);
      const [line] = (await getCart({ ctx, token })).lines;
      const call = { ctx, token, lineId: line?.lineId ?? '' };
      for (const quantity of [0, -1, 1.5, 1e9, Number.NaN, '2', null]) {
        await expect(changeCartLine({ ...call, input: { quantity } })).rejects.toMatchObject({
          code: 'INVALID',
          fields: { quantity: 'not-a-quantity' },
        });
      }
      await expect(changeCartLine({ ...call, input: { quantity: 9999 } })).rejects.toMatchObject({
        reason: 'quote-needs-review',
      });
      await expect(changeCartLine({ ...call, input: { note: 'x'.repeat(501) } })).rejects.toMatchObject({
        fields: { note: 'too-long' },
      });
    });
  });

  it("has no door to another's lines", async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const [mine, theirs] = [await add(ctx), await add(ctx)];
      const [line] = (await getCart({ ctx, token: theirs })).lines;
      for (const lineId of [line?.lineId ?? '', crypto.randomUUID(), 'x']) {
        const call = { ctx, token: mine, lineId };
        await expect(removeCartLine(call)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await expect(changeCartLine({ ...call, input: { quantity: 3 } })).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      }
      await clearCart({ ctx, token: mine });
      expect((await getCart({ ctx, token: mine })).count).toBe(0);
      expect((await getCart({ ctx, token: theirs })).count).toBe(2);
    });
  });

  it('explains an expired price, renews it, and says when a model is gone', async () => {
    await withTestDb(async (db) => {
      const token = await add(guestCtx(db));
      const later = guestCtx(db, new Date(orderedAt.getTime() + 15 * dayMs));
      const expired = await getCart({ ctx: later, token });
      expect(expired).toMatchObject({ canBeOrdered: false, totals: { totalCents: 0 }, count: 2 });
      expect(expired.lines[0]?.fault).toBe('expired');
      const place = () =>
        placeCartOrder({ ctx: later, input: { cartToken: token, idempotencyKey: 'k', order } });
      await expect(place()).rejects.toMatchObject({ reason: 'quote-expired' });
      const lineId = expired.lines[0]?.lineId ?? '';
      await changeCartLine({ ctx: later, token, lineId, input: { quantity: 2 } });
      expect((await getCart({ ctx: later, token })).canBeOrdered).toBe(true);
      await db.update(models).set({ fileRemovedAt: orderedAt });
      expect((await getCart({ ctx: later, token })).lines[0]?.fault).toBe('gone');
      await expect(place()).rejects.toMatchObject({ reason: 'model-gone' });
      await expect(
        changeCartLine({ ctx: later, token, lineId, input: { quantity: 3 } }),
      ).rejects.toMatchObject({ reason: 'model-unknown' });
    });
  });
});

describe('an order from a cart', () => {
  it('takes every line with its note, empties the cart, and is found again by its key', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const cartToken = await cartOfTwo(ctx);
      const { totals, lines } = await getCart({ ctx, token: cartToken });
      const lineId = lines[1]?.lineId ?? '';
      await changeCartLine({ ctx, token: cartToken, lineId, input: { note: 'Face up' } });
      const input = { cartToken, idempotencyKey: 'key-1', order: { ...order, totalCents: 1, lines: [] } };
      const { reference, isNew } = await placeCartOrder({ ctx, input });
      expect(isNew).toBe(true);
      expect(await placeCartOrder({ ctx, input })).toEqual({ reference, isNew: false });
      const [placed] = await db.select().from(orders);
      expect(placed).toMatchObject({ totalCents: totals.totalCents, paymentMethod: 'pickup' });
      const ordered = await db.select().from(orderLines).orderBy(orderLines.position);
      expect(ordered.map(({ note }) => note)).toEqual([null, 'Face up']);
      expect(await getCart({ ctx, token: cartToken })).toMatchObject({ count: 0 });
      const other = { ...input, cartToken: await add(ctx) };
      await expect(placeCartOrder({ ctx, input: other })).rejects.toMatchObject({
        reason: 'idempotency-key-reused',
      });
      const empty = { ...input, idempotencyKey: 'key-2' };
      await expect(placeCartOrder({ ctx, input: empty })).rejects.toMatchObject({ reason: 'cart-empty' });
      await expect(placeCartOrder({ ctx, input: { ...empty, cartToken: 'x' } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });

  it('names what is wrong with contact, delivery and payment', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const cartToken = await add(ctx);
      const place = (wrong: unknown) =>
        placeCartOrder({ ctx, input: { cartToken, idempotencyKey: 'k', order: wrong } });
      await expect(place({ ...order, contact: { name: '', email: 'x' } })).rejects.toMatchObject({
        fields: { 'contact.name': 'required', 'contact.email': 'not-an-email' },
      });
      const address = { line1: 'Pikk 12', postcode: '10123', city: 'Tallinn', country: 'EE' };
      await expect(place({ ...order, delivery: { method: 'post', address } })).rejects.toMatchObject({
        fields: { method: 'only-with-pickup' },
      });
      await expect(place(null)).rejects.toMatchObject({ code: 'INVALID' });
    });
  });

  it('goes through the steps as one quote does, but not when another tab has changed the cart', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const cartToken = await add(ctx);
      const { token } = await startCheckout({ ctx, input: { cartToken } });
      await saveContact({ ctx, token, input: order.contact });
      await saveDelivery({ ctx, token, input: order.delivery });
      await savePayment({ ctx, token, input: order.payment });
      const seen = await findCheckout({ ctx, token });
      expect(seen).toMatchObject({ nextStep: 'review', cartVersion: 1 });
      await add(ctx, cartToken);
      const place = (cartVersion: number) =>
        placeOrder({ ctx, input: { checkoutToken: token, locale: 'en', cartVersion } });
      await expect(place(1)).rejects.toMatchObject({ reason: 'cart-changed' });
      expect((await findCheckout({ ctx, token }))?.parts).toHaveLength(2);
      expect((await startCheckout({ ctx, input: { cartToken, previousToken: token } })).token).toBe(token);
      await place(2);
      expect((await findCheckout({ ctx, token }))?.orderReference).toMatch(/^NL-/);
      await expect(startCheckout({ ctx, input: { cartToken } })).rejects.toMatchObject({
        reason: 'cart-empty',
      });
    });
  });
});

describe('an order from a cart under a crowd', () => {
  afterEach(async () => {
    const db = committedTestDb();
    await db.delete(orders);
    await db.delete(carts);
    await removeOrders(db);
  });

  it('is one, whatever keys and tabs it is posted with', async () => {
    const db = committedTestDb();
    const ctx = guestCtx(db);
    const cartToken = await cartOfTwo(ctx);
    const { token } = await startCheckout({ ctx, input: { cartToken } });
    await saveContact({ ctx, token, input: order.contact });
    await saveDelivery({ ctx, token, input: order.delivery });
    await savePayment({ ctx, token, input: order.payment });
    const posts = Array.from({ length: 24 }, (_, index) =>
      index % 2 === 0
        ? placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })
        : placeCartOrder({ ctx, input: { cartToken, idempotencyKey: `key-${index % 3}`, order } }),
    );
    const results = await Promise.allSettled(posts);
    expect(await db.$count(orders)).toBe(1);
    expect(await db.$count(orderLines)).toBe(2);
    expect(await db.$count(cartLines)).toBe(0);
    expect(results.filter((each) => each.status === 'fulfilled' && each.value.isNew)).toHaveLength(1);
    for (const each of results) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ reason: 'cart-empty' });
    }
    const [cart] = await db.select().from(carts);
    const [placed] = await db.select().from(orders);
    expect(placed?.cartVersion).toBe((cart?.version ?? 0) - 1);
  });
});
