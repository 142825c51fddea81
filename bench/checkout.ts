// `npm run performance:checkout`: a whole shop of the present build over HTTP. How long an order takes at 20 a second,
// how long a cart takes to read, what a sign-in costs, and how soon an open tracking page shows a change that
// another process made.
import { type Browser, chromium, type Page } from 'playwright';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { buildShopWhenStale } from '../scripts/build-shop.ts';
import { type DemoShop, startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, onShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { Customer } from '../scripts/testing/customer.ts';
import { findBrowser } from '../scripts/testing/find-browser.ts';
import { quantile } from './quantile.ts';

const ORDERS_PER_SECOND = 20;
const SECONDS = 30;
const WARM_UP = 40;
const CARTS_AT_ONCE = 4;
const CART_READS = 400;
const SIGN_INS = 15;
const FOLLOWED_ORDERS = 5;
/** What the owner sets a picked-up order to, and what its page says then. */
const headlines = {
  Confirmed: 'Confirmed and in the queue',
  'In production': 'It is being printed',
  Ready: 'Ready to be picked up',
  Completed: 'In your hands',
};
const owner = { email: 'owner@bench.example', password: 'layer-by-layer-2026' };
interface Line {
  readonly what: string;
  readonly measured: string;
  readonly isKept: boolean;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}

function lineOf(what: string, times: readonly number[], budgetMs: number): Line {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => quantile(times, q).toFixed(0));
  return {
    what,
    measured: `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms of ${times.length} (budget: p95 ${budgetMs} ms)`,
    isKept: quantile(times, 0.95) < budgetMs,
  };
}

async function withFullCarts(shop: DemoShop, count: number): Promise<readonly Customer[]> {
  const all = Array.from({ length: count }, () => new Customer(shop));
  const waiting = [...all];
  const fill = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await next.fillCart();
  };
  await Promise.all(Array.from({ length: CARTS_AT_ONCE }, fill));
  return all;
}

async function measurePlacement(all: readonly Customer[]): Promise<Line> {
  for (const each of all.slice(0, WARM_UP)) await each.order();
  const took: Promise<number>[] = [];
  for (const each of all.slice(WARM_UP)) {
    took.push(timeMs(() => each.order()));
    await pause(1000 / ORDERS_PER_SECOND);
  }
  return lineOf(`an order over HTTP, ${ORDERS_PER_SECOND} a second`, await Promise.all(took), 150);
}

/** One after another, as one customer looks at his cart. */
async function measureCart(shop: DemoShop): Promise<Line> {
  const [customer] = await withFullCarts(shop, 1);
  const times: number[] = [];
  for (let each = 0; each < CART_READS; each += 1) {
    times.push(await timeMs(async () => await customer?.ask(200, { method: 'GET', path: '/api/v1/cart' })));
  }
  return lineOf('a cart read over HTTP', times.slice(WARM_UP), 55);
}

async function measureSignIn(shop: DemoShop): Promise<Line> {
  const times: number[] = [];
  for (let each = 0; each < SIGN_INS; each += 1) {
    times.push(
      await timeMs(() =>
        new Customer(shop).ask(200, { method: 'POST', path: '/api/auth/sign-in/email', body: owner }),
      ),
    );
  }
  const median = quantile(times, 0.5);
  return {
    what: 'a sign-in over HTTP, slow by design',
    measured: `median ${median.toFixed(0)} ms, ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms of ${times.length} (250 to 400 ms)`,
    isKept: median >= 250 && median <= 400,
  };
}

async function deskOf(browser: Browser, shop: DemoShop): Promise<Page> {
  const desk = await browser.newPage({ baseURL: shop.address });
  await desk.goto('/sign-in');
  await desk.getByLabel('E-mail').fill(owner.email);
  await desk.getByLabel('Password').fill(owner.password);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await desk.waitForURL('**/admin/orders');
  return desk;
}

/** From the owner's press of the button until the customer's open page says it. */
async function measureLive(shop: DemoShop): Promise<Line> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const desk = await deskOf(browser, shop);
  const page = await browser.newPage({ baseURL: shop.address });
  const times: number[] = [];
  for (const customer of await withFullCarts(shop, FOLLOWED_ORDERS)) {
    const { reference, address } = await customer.order();
    // The stream is open: from now on the page is told.
    const live = page.waitForResponse(/\/live\?/);
    await page.goto(address);
    await live;
    await desk.goto(`/admin/orders/${reference}`, { waitUntil: 'networkidle' });
    for (const [step, headline] of Object.entries(headlines)) {
      const shown = page.getByRole('heading', { level: 1, name: headline });
      const button = desk.getByRole('button', { name: `Set to “${step}”` });
      await button.waitFor();
      times.push(
        await timeMs(async () => {
          await button.click();
          await shown.waitFor();
        }),
      );
    }
  }
  await browser.close();
  return lineOf('the owner sets a status: shown on an open page', times, 2000);
}

listenForShutdown(130);
try {
  await buildShopWhenStale({ root: process.cwd(), output: 'keep' });
  const shop = await startDemoShop(process.cwd(), {
    RATE_LIMIT_REQUESTS: '1000000',
    TRUSTED_PROXY_HOPS: '1',
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
    LOG_LEVEL: 'warn',
  });
  const forget = onShutdown(shop.stop);
  const lines = [
    await measurePlacement(await withFullCarts(shop, WARM_UP + ORDERS_PER_SECOND * SECONDS)),
    await measureCart(shop),
    await measureSignIn(shop),
    await measureLive(shop),
  ];
  forget();
  await shop.stop();
  for (const { what, measured, isKept } of lines) {
    process.stdout.write(`${isKept ? 'ok  ' : 'FAIL'}  ${what.padEnd(50)} ${measured}\n`);
  }
  await shutDown(lines.every(({ isKept }) => isKept) ? 0 : 1);
} catch (error) {
  fail(error);
}
