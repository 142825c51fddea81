import { eq, isNotNull } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { checkouts, mails, materials, orderEvents, orderLines, orders } from '#lib/db';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { runOrderCrowd } from '../../scripts/testing/order-crowd.ts';
import { materialNeeds } from './material-stock.ts';
import { completeCheckout, countMaterial, guestCtx, removeOrders } from './testing.ts';

const crowdSize = 50;

describe('a crowd that orders from a server which is killed again and again', () => {
  afterEach(() => removeOrders(committedTestDb()));

  it('gets exactly one order each, and none that was acknowledged is lost', {
    timeout: 300_000,
  }, async () => {
    const db = committedTestDb();
    const ctx = guestCtx(db, new Date());
    await countMaterial(db, 1_000_000);
    const tokens: string[] = [];
    for (let each = 0; each < crowdSize; each += 1) tokens.push((await completeCheckout(ctx)).token);

    const { answers, kills } = await runOrderCrowd({
      databaseUrl: testDatabaseUrl(),
      tokens,
      mostAnswersOfALife: 40,
    });

    expect(kills).toBeGreaterThan(0);
    const placed = await db
      .select({ reference: orders.reference })
      .from(orders)
      .innerJoin(checkouts, eq(checkouts.id, orders.checkoutId))
      .where(isNotNull(orders.idempotencyKey));
    expect(placed).toHaveLength(crowdSize);
    const acknowledged = [...answers.values()].map((each) => new Set(each.map(({ reference }) => reference)));
    for (const references of acknowledged) expect(references.size).toBe(1);
    expect(new Set(acknowledged.flatMap((each) => [...each]))).toEqual(
      new Set(placed.map(({ reference }) => reference)),
    );
    expect(await db.$count(orderEvents)).toBe(crowdSize);
    expect(await db.$count(mails)).toBe(crowdSize);
    const lines = await db.select({ frozen: orderLines.frozen }).from(orderLines);
    expect(lines).toHaveLength(crowdSize);
    const grams = lines.reduce((sum, { frozen }) => sum + (materialNeeds([frozen]).get('plain') ?? 0), 0);
    const [plain] = await db.select().from(materials).where(eq(materials.slug, 'plain'));
    expect(plain?.stockGrams).toBe(1_000_000 - grams);
  });
});
