import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { mails, orderChanges, orderLines, orders, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { answerChange, withdrawChange } from './answer-change.ts';
import { createOrderKey } from './order-key.ts';
import { placeOrder } from './place-order.ts';
import { proposeChange } from './propose-change.ts';
import { completeCheckout, guestCtx, ownerOf } from './testing.ts';

async function placed(db: Queryable) {
  const ctx = guestCtx(db);
  const { token } = await completeCheckout(ctx);
  const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
  const read = async () => {
    const [order] = await db.select().from(orders).where(eq(orders.reference, reference));
    const [line] = await db.select().from(orderLines);
    if (!order || !line) throw new Error('no order');
    return { order, line };
  };
  const { order, line } = await read();
  const owner = ownerOf(ctx);
  const propose = (changes: object, deliveryCents = order.deliveryCents) => {
    const lines = [{ lineId: line.id, quantity: line.quantity, totalCents: null, ...changes }];
    return proposeChange({
      ctx: owner,
      input: { reference, reason: 'It needs supports.', deliveryCents, lines },
    });
  };
  const answer = async (said: 'accepted' | 'declined') => {
    const [change] = await db.select().from(orderChanges).where(eq(orderChanges.state, 'proposed'));
    const link = { reference, key: createOrderKey(reference) };
    await answerChange({
      ctx,
      input: { ...link, changeId: change?.id ?? crypto.randomUUID(), answer: said },
    });
  };
  return { ctx, owner, reference, read, before: { order, line }, propose, answer };
}

describe('a change of an order', () => {
  it('that costs more holds once its customer agrees, and not when he declines', async () => {
    await withTestDb(async (db) => {
      const { read, before, propose, answer } = await placed(db);
      const totalCents = before.line.totalCents + 1000;
      await propose({ totalCents });
      expect((await read()).order.totalCents).toBe(before.order.totalCents);
      await expect(propose({ totalCents })).rejects.toMatchObject({ reason: 'change-open' });
      await answer('declined');
      expect((await read()).order.totalCents).toBe(before.order.totalCents);
      await propose({ totalCents });
      await answer('accepted');
      const { order, line } = await read();
      expect(line.totalCents).toBe(totalCents);
      expect(order).toMatchObject({ goodsCents: totalCents, totalCents: before.order.totalCents + 1000 });
      expect(order.taxCents).toBeGreaterThan(before.order.taxCents);
      await expect(answer('accepted')).rejects.toMatchObject({ reason: 'change-answered' });
      expect(await db.$count(mails, eq(mails.kind, 'order-proposal'))).toBe(2);
    });
  });

  it('that only costs less holds at once', async () => {
    await withTestDb(async (db) => {
      const { read, before, propose } = await placed(db);
      await propose({ totalCents: before.line.totalCents - 100 });
      expect((await read()).order.totalCents).toBe(before.order.totalCents - 100);
      expect(await db.$count(mails, eq(mails.kind, 'order-changed'))).toBe(1);
    });
  });

  it('of a quantity is priced by the engine unless another sum is named, and can be taken back', async () => {
    await withTestDb(async (db) => {
      const { owner, reference, read, before, propose, answer } = await placed(db);
      await propose({ quantity: 4 });
      await withdrawChange({ ctx: owner, reference });
      await expect(answer('accepted')).rejects.toMatchObject({ reason: 'change-answered' });
      await propose({ quantity: 4 });
      await answer('accepted');
      const { line } = await read();
      expect(line).toMatchObject({ quantity: 4, totalCents: line.frozen.totalCents });
      expect(line.frozen.settings.quantity).toBe(4);
      expect(line.machineSeconds).toBe(2 * (before.line.machineSeconds ?? 0));
    });
  });

  it('is refused where nothing changes, nothing is left, or another’s key is used', async () => {
    await withTestDb(async (db) => {
      const { ctx, reference, propose } = await placed(db);
      await expect(propose({})).rejects.toMatchObject({ reason: 'nothing-changed' });
      await expect(propose({ quantity: 0 })).rejects.toMatchObject({ reason: 'no-line-left' });
      await expect(propose({ quantity: 1.5 })).rejects.toMatchObject({ code: 'INVALID' });
      const input = { reference, key: 'x', changeId: crypto.randomUUID(), answer: 'accepted' };
      await expect(answerChange({ ctx, input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(proposeChange({ ctx, input: { reference } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
