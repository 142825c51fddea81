import { describe, expect, it } from 'vitest';
import type { Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { changeManyOrders } from './change-many-orders.ts';
import { ordersCsv } from './orders-csv.ts';
import { placeOrder } from './place-order.ts';
import { readProductionLoad } from './production-load.ts';
import { listProduction, markPrinted } from './production-queue.ts';
import { completeCheckout, guestCtx, ownerOf } from './testing.ts';
import { readWorkshopDay } from './workshop-day.ts';

const dayMs = 86_400_000;

async function placedOrder(db: Queryable): Promise<string> {
  const ctx = guestCtx(db);
  const { token } = await completeCheckout(ctx);
  return (await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } })).reference;
}

describe('the workshop', () => {
  it('changes many orders at once, each by itself', async () => {
    await withTestDb(async (db) => {
      const owner = ownerOf(guestCtx(db));
      const [first, second] = [await placedOrder(db), await placedOrder(db)];
      const change = (references: readonly string[], to: string) =>
        changeManyOrders({ ctx: owner, input: { references, to } });
      expect((await change([first], 'confirmed')).moved).toEqual([first]);
      expect(await change([first, second], 'in-production')).toEqual({
        moved: [first],
        refused: [{ reference: second, reason: 'status-not-allowed' }],
      });
      await expect(change([], 'ready')).rejects.toMatchObject({ fields: { references: 'choose-orders' } });
    });
  });

  it('sees what is to be printed by machine, and no longer what has been', async () => {
    await withTestDb(async (db) => {
      const owner = ownerOf(guestCtx(db));
      const reference = await placedOrder(db);
      const parts = async () => (await listProduction({ ctx: owner })).flatMap((queue) => queue.parts);
      expect(await parts()).toEqual([]);
      await changeManyOrders({ ctx: owner, input: { references: [reference], to: 'confirmed' } });
      const [part] = await parts();
      expect(part).toMatchObject({ reference, quantity: 2, plates: 1, isLate: false });
      const later = { ...owner, now: new Date(owner.now.getTime() + 60 * dayMs) };
      const [late] = (await listProduction({ ctx: later })).flatMap((queue) => queue.parts);
      expect(late?.isLate).toBe(true);
      const input = { lineId: part?.lineId };
      expect(await markPrinted({ ctx: owner, input })).toEqual({ isWhole: true });
      await expect(markPrinted({ ctx: owner, input })).rejects.toMatchObject({ reason: 'line-printed' });
      expect(await parts()).toEqual([]);
      expect(await readProductionLoad(owner)).toEqual([]);
    });
  });

  it('begins the day with what came, what is late and what waits', async () => {
    await withTestDb(async (db) => {
      const owner = ownerOf(guestCtx(db));
      const reference = await placedOrder(db);
      const today = await readWorkshopDay({ ctx: owner });
      expect(today).toMatchObject({
        ordered: { count: 1 },
        late: [],
        waiting: { toConfirm: 1, toHandOver: 0 },
      });
      const later = { ...owner, now: new Date(owner.now.getTime() + 60 * dayMs) };
      expect(await readWorkshopDay({ ctx: later })).toMatchObject({
        ordered: { count: 0 },
        late: [{ reference }],
      });
    });
  });

  it('hands its orders to a spreadsheet, formulas made harmless, and to nobody else', async () => {
    await withTestDb(async (db) => {
      const guest = guestCtx(db);
      const reference = await placedOrder(db);
      const csv = await ordersCsv({ ctx: ownerOf(guest), input: { search: reference } });
      const [head, row, end] = csv.split('\r\n');
      expect(head).toMatch(/^reference,ordered_at,status/);
      expect(row).toMatch(new RegExp(`^${reference},2026-03-01T12:00:00.000Z,new,invoice,due,Astrid Berg`));
      expect(end).toBe('');
      await expect(ordersCsv({ ctx: guest, input: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
