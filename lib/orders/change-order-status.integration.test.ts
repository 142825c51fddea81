import { afterEach, describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { orderEvents } from '#lib/db';
import { committedTestDb, withTestDb } from '#lib/db/testing';
import { changeOrderStatus } from './change-order-status.ts';
import { findOrderForCustomer, getOrder } from './get-order.ts';
import { countNewOrders, listOrders } from './list-orders.ts';
import { createOrderKey } from './order-key.ts';
import { placeOrder } from './place-order.ts';
import { completeCheckout, guestCtx, ownerOf, removeOrders } from './testing.ts';

async function placed(ctx: Ctx): Promise<string> {
  const { token } = await completeCheckout(ctx);
  return (await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })).reference;
}

describe('changeOrderStatus', () => {
  it('moves an order on and notes who and why', async () => {
    await withTestDb(async (db) => {
      const guest = guestCtx(db);
      const ctx = ownerOf(guest);
      const reference = await placed(guest);
      await changeOrderStatus({ ctx, input: { reference, from: 'new', to: 'confirmed' } });
      await changeOrderStatus({
        ctx,
        input: { reference, from: 'confirmed', to: 'cancelled', reason: 'Called off.' },
      });
      const order = await getOrder({ ctx, reference });
      expect(order.status).toBe('cancelled');
      expect(order.events.at(-1)).toMatchObject({
        fromStatus: 'confirmed',
        toStatus: 'cancelled',
        actorKind: 'system',
        reason: 'Called off.',
      });
    });
  });

  it('refuses what the table does not hold, a step without its reason, and everybody but the owner', async () => {
    await withTestDb(async (db) => {
      const guest = guestCtx(db);
      const ctx = ownerOf(guest);
      const reference = await placed(guest);
      const change = (to: string, by = ctx) =>
        changeOrderStatus({ ctx: by, input: { reference, from: 'new', to } });
      await expect(change('shipped')).rejects.toMatchObject({ reason: 'status-not-allowed' });
      await expect(change('gone')).rejects.toMatchObject({ code: 'INVALID', fields: { to: 'choose-one' } });
      await expect(change('cancelled')).rejects.toMatchObject({ fields: { reason: 'required' } });
      await expect(change('confirmed', guest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(getOrder({ ctx: guest, reference })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(listOrders({ ctx: guest, input: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});

describe('changeOrderStatus in a race', () => {
  afterEach(() => removeOrders(committedTestDb()));

  it('lets one of many win and tells the others the status that holds', async () => {
    const db = committedTestDb();
    const guest = guestCtx(db);
    const ctx = ownerOf(guest);
    const reference = await placed(guest);
    const targets = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'confirmed' : 'cancelled'));
    const results = await Promise.allSettled(
      targets.map((to) => changeOrderStatus({ ctx, input: { reference, from: 'new', to, reason: 'Race.' } })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { status } = await getOrder({ ctx, reference });
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason).toMatchObject({ reason: 'status-changed', facts: { status } });
    }
    expect(await db.$count(orderEvents)).toBe(2);
  });
});

describe('finding orders', () => {
  it('searches reference, name and e-mail, counts by status and pages', async () => {
    await withTestDb(async (db) => {
      const guest = guestCtx(db);
      const ctx = ownerOf(guest);
      const references = [await placed(guest), await placed(guest), await placed(guest)];
      const [first = ''] = references;
      await changeOrderStatus({ ctx, input: { reference: first, from: 'new', to: 'confirmed' } });
      const all = await listOrders({ ctx, input: { perPage: 2 } });
      expect(all).toMatchObject({ total: 3, countOfAll: 3 });
      expect(all.orders).toHaveLength(2);
      expect(Object.fromEntries(all.counts)).toEqual({ new: 2, confirmed: 1 });
      expect(all.orders[0]).toMatchObject({ firstTitle: 'box.stl', partCount: 2 });
      const beyond = await listOrders({ ctx, input: { perPage: 2, page: 9, status: 'new' } });
      expect(beyond).toMatchObject({ total: 2, orders: [] });
      for (const search of [first.toLowerCase(), 'ASTRID@', 'berg']) {
        expect((await listOrders({ ctx, input: { search } })).orders.length, search).toBeGreaterThan(0);
      }
      for (const search of ['%', '_', "'; drop table orders", 'nobody']) {
        expect((await listOrders({ ctx, input: { search } })).total, search).toBe(0);
      }
      expect(await countNewOrders({ ctx })).toBe(2);
    });
  });

  it('opens an order for its key only', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const reference = await placed(ctx);
      const key = createOrderKey(reference);
      expect((await findOrderForCustomer({ ctx, reference, key }))?.reference).toBe(reference);
      expect(await findOrderForCustomer({ ctx, reference, key: `${key.slice(0, -2)}AA` })).toBeNull();
      const other = 'NL-2603-00000';
      expect(await findOrderForCustomer({ ctx, reference: other, key: createOrderKey(other) })).toBeNull();
    });
  });
});
