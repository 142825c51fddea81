// `npm run performance:orders`: 500 customers order at once, each posts three times, pays by card, and comes back while
// the provider's events come twice; the server is killed again and again: exactly one order and one charge each. Then
// how long an order takes at 20 a second.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sum } from 'drizzle-orm';
import { connect, orderLines, orders, payments, type Queryable } from '#lib/db';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { prepareSchema } from '../scripts/database/prepare-schema.ts';
import { startThrowawayPostgres } from '../scripts/database/throwaway-postgres.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import {
  crowdWebhookSecret,
  openDesk,
  placeUntilAnswered,
  runOrderCrowd,
} from '../scripts/testing/order-crowd.ts';
import { startStripeServer } from '../scripts/testing/stripe-server.ts';

const CROWD = 500;
const MOST_ANSWERS_OF_A_LIFE = 1000;
const ORDERS_PER_SECOND = 20;
const SECONDS = 30;
const WARM_UP = 40;
const BUDGET_P95_MS = 150;

process.env.AUTH_SECRET ??= 'a secret of the bench, known to everyone';
process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none';
process.env.LOG_LEVEL ??= 'error';
const stripe = await startStripeServer({ webhookSecret: crowdWebhookSecret });
process.env.STRIPE_SECRET_KEY = 'sk_test_of_the_crowd';
process.env.STRIPE_WEBHOOK_SECRET = crowdWebhookSecret;
process.env.STRIPE_API_URL = stripe.address;
// Read the environment above when they load.
const { completeCheckout, guestCtx } = await import('#lib/orders/testing');

async function makeCheckouts(db: Queryable, count: number): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (let each = 0; each < count; each += 1) {
    tokens.push((await completeCheckout(guestCtx(db, new Date()), 'card')).token);
  }
  return tokens;
}

async function crowdIsServed(db: Queryable, databaseUrl: string): Promise<boolean> {
  const tokens = await makeCheckouts(db, CROWD);
  const { answers, kills } = await runOrderCrowd({
    databaseUrl,
    tokens,
    mostAnswersOfALife: MOST_ANSWERS_OF_A_LIFE,
    stripe,
  });
  const acknowledged = [...answers.values()].map((each) => new Set(each.map(({ reference }) => reference)));
  const isOneEach = acknowledged.every((references) => references.size === 1);
  const [orderCount, lineCount] = [await db.$count(orders), await db.$count(orderLines)];
  const [sums] = await db
    .select({
      total: sum(orders.totalCents).mapWith(Number),
      paid: sum(orders.paidCents).mapWith(Number),
    })
    .from(orders);
  const charged = stripe.books.charges.reduce((cents, { amount }) => cents + amount, 0);
  const isPaid = sums?.total === sums?.paid && sums?.paid === charged;
  const isChargedOnce = stripe.books.charges.length === CROWD && (await db.$count(payments)) === CROWD;
  process.stdout.write(
    `${CROWD} checkouts × 3 posts, ${kills} kills: ${orderCount} orders, ${lineCount} lines, ${isOneEach ? 'one reference each' : 'DIFFERENT REFERENCES'}\n` +
      `${stripe.books.charges.length} charges of ${charged} cents; orders of ${sums?.total}, paid ${sums?.paid}\n`,
  );
  return isOneEach && orderCount === CROWD && lineCount === CROWD && isPaid && isChargedOnce;
}

async function placementP95Ms(db: Queryable, databaseUrl: string): Promise<number> {
  const tokens = await makeCheckouts(db, WARM_UP + ORDERS_PER_SECOND * SECONDS);
  const folder = temporaryFolder('order-bench');
  const socketPath = join(folder.path, 'desk');
  const desk = await openDesk(databaseUrl, socketPath);
  const timed = async (token: string) => {
    const startedAt = performance.now();
    await placeUntilAnswered({ socketPath, opened: Promise.resolve() }, token);
    return performance.now() - startedAt;
  };
  for (const token of tokens.slice(0, WARM_UP)) await timed(token);
  const took: Promise<number>[] = [];
  for (const token of tokens.slice(WARM_UP)) {
    took.push(timed(token));
    await sleep(1000 / ORDERS_PER_SECOND);
  }
  const sorted = (await Promise.all(took)).toSorted((a, b) => a - b);
  await desk.kill();
  folder.remove();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  process.stdout.write(
    `${sorted.length} orders at ${ORDERS_PER_SECOND}/s: p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms (budget ${BUDGET_P95_MS}), p99 ${at(0.99).toFixed(0)} ms\n`,
  );
  return at(0.95);
}

listenForShutdown(130);
try {
  const server = await startThrowawayPostgres();
  await server.createDatabase('orders');
  const databaseUrl = server.url('orders');
  await prepareSchema(databaseUrl);
  const { client, db } = connect(databaseUrl, { max: 4 });
  const isWhole = await crowdIsServed(db, databaseUrl);
  const p95Ms = await placementP95Ms(db, databaseUrl);
  await client.end();
  await server.stop();
  await stripe.close();
  await shutDown(isWhole && p95Ms < BUDGET_P95_MS ? 0 : 1);
} catch (error) {
  fail(error);
}
