import { eq, isNotNull } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { checkouts, mails, materials, orderEvents, orderLines, orders, payments } from '#lib/db';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { crowdWebhookSecret, runOrderCrowd } from '../../scripts/testing/order-crowd.ts';
import { startStripeServer } from '../../scripts/testing/stripe-server.ts';
import { materialNeeds } from './material-stock.ts';

const stripe = await startStripeServer({ webhookSecret: crowdWebhookSecret });
vi.stubEnv('STRIPE_SECRET_KEY', 'sk_test_of_the_crowd');
vi.stubEnv('STRIPE_WEBHOOK_SECRET', crowdWebhookSecret);
vi.stubEnv('STRIPE_API_URL', stripe.address);

// Reads the environment above when it loads.
const { completeCheckout, countMaterial, guestCtx, removeOrders } = await import('./testing.ts');

const crowdSize = 50;

describe('a crowd that orders and pays at a server which is killed again and again', () => {
  afterEach(() => removeOrders(committedTestDb()));
  afterAll(() => stripe.close());

  it('gets exactly one order and one charge each, and nothing that was acknowledged is lost', {
    timeout: 300_000,
  }, async () => {
    const db = committedTestDb();
    const ctx = guestCtx(db, new Date());
    await countMaterial(db, 1_000_000);
    const tokens: string[] = [];
    for (let each = 0; each < crowdSize; each += 1) tokens.push((await completeCheckout(ctx, 'card')).token);

    const { answers, kills } = await runOrderCrowd({
      databaseUrl: testDatabaseUrl(),
      tokens,
      mostAnswersOfALife: 300,
      stripe,
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
    // Placed, and paid.
    expect(await db.$count(mails)).toBe(crowdSize * 2);
    const sums = await db.select().from(orders);
    for (const { paidCents, totalCents, paymentState } of sums) {
      expect({ paidCents, paymentState }).toEqual({ paidCents: totalCents, paymentState: 'paid' });
    }
    const charged = stripe.books.charges.map(({ metadata, amount }) => [metadata.payment_id, amount]);
    const noted = (await db.select().from(payments)).map(({ id, paidCents }) => [id, paidCents]);
    expect(noted).toHaveLength(crowdSize);
    expect(charged.toSorted()).toEqual(noted.toSorted());
    const lines = await db.select({ frozen: orderLines.frozen }).from(orderLines);
    expect(lines).toHaveLength(crowdSize);
    const grams = lines.reduce((sum, { frozen }) => sum + (materialNeeds([frozen]).get('plain') ?? 0), 0);
    const [plain] = await db.select().from(materials).where(eq(materials.slug, 'plain'));
    expect(plain?.stockGrams).toBe(1_000_000 - grams);
  });
});
