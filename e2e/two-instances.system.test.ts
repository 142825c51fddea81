import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import type { DemoShop } from '../scripts/demo-shop.ts';
import { Customer } from '../scripts/testing/customer.ts';
import { findBrowser } from '../scripts/testing/find-browser.ts';
import {
  countWorkQueries,
  owner,
  renameWork,
  type ShopInstances,
  signInOwner,
  startShopInstances,
} from '../scripts/testing/shop-instances.ts';

const work = '/gallery/strom-vase';
const workTags = [cacheTags.projects, cacheTags.project('strom-vase')];
const freshWithinMs = 1000;

/** Every form in which a visitor's browser gets the work's title. */
const surfaces: readonly { name: string; path: string; headers?: Record<string, string> }[] = [
  { name: 'its page', path: work },
  { name: 'the list', path: '/gallery?sort=oldest' },
  { name: 'a filtered list', path: '/gallery?category=decorative' },
  { name: 'a search', path: '/gallery?q=twisted' },
  { name: 'the API', path: '/api/v1/projects?sort=oldest' },
  { name: 'a navigation to its page', path: work, headers: { rsc: '1' } },
  { name: 'a navigation to a filtered list', path: '/gallery?category=decorative', headers: { rsc: '1' } },
  {
    name: 'a prefetch of its page',
    path: work,
    headers: {
      rsc: '1',
      'next-router-prefetch': '1',
      'next-router-segment-prefetch': '/$d$locale/!KHNob3Ap/gallery/$d$slug/__PAGE__',
    },
  },
];

const cacheFigures = z.object({
  redis: z.string(),
  caches: z.array(z.object({ name: z.string(), sharedHits: z.number(), misses: z.number() })),
});

let shops: ShopInstances;
let browser: Browser;
let edits = 0;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const nextTitle = () => `Strøm twisted vase, edition ${++edits}`;

async function textOf({ address }: DemoShop, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(address + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function figuresOf(shop: DemoShop) {
  return cacheFigures.parse(JSON.parse((await textOf(shop, '/health/cache')).text));
}

async function showsEverywhere(title: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const shop of [shops.a, shops.b]) {
    for (const { name, path, headers } of surfaces) {
      const { text } = await textOf(shop, path, headers);
      if (!text.includes(title)) missing.push(`${name} on ${shop === shops.a ? 'A' : 'B'}`);
    }
  }
  return missing;
}

beforeAll(async () => {
  shops = await startShopInstances(process.cwd());
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await shops?.stop();
}, 60_000);

describe('two instances of the shop on one database', () => {
  it('show an edit a second later, wherever the work is shown', async () => {
    const { a, b, edit } = shops;
    for (const shop of [a, b, a, b]) {
      for (const { path, headers } of surfaces) expect((await textOf(shop, path, headers)).status).toBe(200);
    }
    const title = nextTitle();
    await edit((db) => renameWork(db, title), workTags);
    await pause(freshWithinMs);
    expect(await showsEverywhere(title)).toEqual([]);
  });

  it('never keep a page that was being made during the edit', async () => {
    const { a, b, db, edit } = shops;
    const title = nextTitle();
    await edit(async () => undefined);
    await pause(500);
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    // The page has read the work, and waits for its reviews.
    const lock = db.transaction(async (tx) => {
      await tx.execute(sql`lock table reviews in access exclusive mode`);
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    const making = [a, b].map((shop) => textOf(shop, work));
    await pause(1000);
    await edit((inner) => renameWork(inner, title), workTags);
    held.resolve();
    await lock;
    const made = await Promise.all(making);
    expect(made.map(({ text }) => text.includes(title))).toEqual([false, false]);
    await pause(freshWithinMs);
    for (const shop of [a, b]) expect((await textOf(shop, work)).text).toContain(title);
  });

  it('ask the database for 200 visitors of a cold page at once no more than for one', async () => {
    const { a, db } = shops;
    // What every search needs besides its own answer is there before.
    await textOf(a, '/gallery?q=lamp');
    const forOne = await countWorkQueries(db, () => textOf(a, '/gallery?q=pleated'));
    const answers: number[] = [];
    const visit = async () => answers.push((await textOf(a, '/gallery?q=ribs')).status);
    const forMany = await countWorkQueries(db, () => Promise.all(Array.from({ length: 200 }, visit)));
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    expect(forOne).toBeGreaterThan(0);
    expect(forMany).toBeGreaterThan(0);
    expect(forMany).toBeLessThanOrEqual(forOne);
  });

  it('take from Redis what the other has made', async () => {
    const { a, b } = shops;
    await textOf(a, '/gallery?q=copper');
    await pause(500);
    const before = await figuresOf(b);
    await textOf(b, '/gallery?q=copper');
    const after = await figuresOf(b);
    const hitsOf = ({ caches }: typeof before) => caches.find(({ name }) => name === 'data')?.sharedHits ?? 0;
    expect(hitsOf(after)).toBeGreaterThan(hitsOf(before));
  });

  it('are cleared by the owner on one of them, and by nobody else', async () => {
    const { a, b, db } = shops;
    const title = nextTitle();
    for (const shop of [a, b]) await textOf(shop, work);
    await renameWork(db, title);
    const clear = (cookie: string) =>
      fetch(`${a.address}/api/admin/cache`, {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/json', cookie },
        body: '{"tag":"projects"}',
      });
    expect((await clear('')).status).toBe(404);
    expect((await textOf(a, work)).text).not.toContain(title);
    expect((await clear(await signInOwner(a))).status).toBe(200);
    expect((await textOf(a, work)).text).toContain(title);
    await pause(freshWithinMs);
    expect((await textOf(b, work)).text).toContain(title);
    const [entry] = await db.execute(sql`select subject from audit_entries where action = 'cache.clear'`);
    expect(entry?.subject).toBe('projects');
  });
});

describe('a browser', () => {
  it('shows an edit after a reload and a click, whatever it had kept', async () => {
    const { a, edit } = shops;
    const page = await browser.newPage({ baseURL: a.address });
    const open = async () => {
      await page.goto('/gallery?category=decorative');
      await page
        .getByRole('main')
        .getByRole('link', { name: /Strøm twisted vase/ })
        .first()
        .click();
      await page.waitForURL(`**${work}`);
      return await page.getByRole('heading', { level: 1 }).textContent();
    };
    await open();
    const title = nextTitle();
    await edit((db) => renameWork(db, title), workTags);
    await pause(freshWithinMs);
    expect(await open()).toBe(title);
    await page.close();
  });

  it('is told to ask again, and a proxy to keep a page for a second', async () => {
    const { a } = shops;
    await textOf(a, work);
    for (const headers of [undefined, { rsc: '1' }]) {
      const { headers: answered } = await textOf(a, work, headers);
      expect(answered.get('cache-control')).toBe('public, max-age=0, s-maxage=1, must-revalidate');
    }
    expect((await textOf(a, '/gallery?q=twisted')).headers.get('cache-control')).toContain('private');
  });
});

describe('an open order page', () => {
  it('shows within two seconds what the owner does on the other instance', async () => {
    const { a, b } = shops;
    const [page, desk] = await Promise.all(
      [a, b].map(({ address }) => browser.newPage({ baseURL: address })),
    );
    if (!page || !desk) throw new Error('no page');
    const customer = new Customer(a);
    await customer.fillCart();
    const { reference, address } = await customer.order();
    const live = page.waitForResponse(/\/live\?/);
    await page.goto(address);
    expect((await live).status()).toBe(200);
    await desk.goto('/sign-in');
    await desk.getByLabel('E-mail').fill(owner.email);
    await desk.getByLabel('Password').fill(owner.password);
    await desk.getByRole('button', { name: 'Sign in' }).click();
    await desk.waitForURL('**/admin/orders');
    await desk.goto(`/admin/orders/${reference}`);
    const button = desk.getByRole('button', { name: 'Set to “Confirmed”' });
    await button.waitFor();
    await button.click();
    await desk.getByRole('button', { name: 'Set to “In production”' }).waitFor();
    // The change is in the database now.
    await page
      .getByRole('heading', { level: 1, name: 'Confirmed and in the queue' })
      .waitFor({ timeout: 2000 });
    await desk.goto(address);
    await desk.getByLabel('Your message').fill('From the other instance.');
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await desk.getByText('Sent. The workshop has it.').waitFor();
    await page.getByText('From the other instance.').waitFor({ timeout: 2000 });
    await Promise.all([page.close(), desk.close()]);
  }, 60_000);
});

describe('Redis that dies in mid-load', () => {
  it('fails no request, is reported once, and is used again when it is back', async () => {
    const { a, b, redis } = shops;
    const told = (event: string) => a.output().split(`"event":"${event}"`).length - 1;
    const statuses = new Map<number, number>();
    let isOver = false;
    let asked = 0;
    const visit = async () => {
      while (!isOver) {
        const paths = [work, `/gallery?q=load-${++asked}`, '/gallery'];
        const { status } = await textOf(a, paths[asked % paths.length] ?? work);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const load = Promise.all(Array.from({ length: 8 }, visit));
    await pause(1000);
    await redis.killServer();
    await pause(3000);
    expect((await figuresOf(a)).redis).toBe('down');
    await redis.startServer();
    await expect.poll(() => told('redis-used-again'), { timeout: 15_000 }).toBe(1);
    isOver = true;
    await load;
    expect([...statuses.keys()]).toEqual([200]);
    expect(told('redis-not-answering')).toBe(1);
    const title = nextTitle();
    await shops.edit((db) => renameWork(db, title), workTags);
    await pause(freshWithinMs);
    for (const shop of [a, b]) expect((await textOf(shop, work)).text).toContain(title);
  });
});

describe('an instance that is asked to end', () => {
  it('has written every page view that it answered for', async () => {
    const { b, db } = shops;
    const view = { v: 2, seq: 0, release: 'v1', route: '/', lang: 'en', device: 'phone', nav: 'navigate' };
    const tokens = z.record(z.string(), z.string());
    const { '/': token } = tokens.parse(
      JSON.parse((await textOf(b, `/api/vitals?release=${view.release}`)).text),
    );
    const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0' };
    for (let n = 0; n < 50; n++) {
      const body = JSON.stringify({ ...view, id: randomUUID().replaceAll('-', ''), token, fcp: 900 });
      expect((await fetch(`${b.address}/api/vitals`, { method: 'POST', body, headers })).status).toBe(204);
    }
    await b.stop();
    const [written] = await db.execute(sql`
      select sum(beacons)::int as views from vitals_intake where outcome in ('accepted', 'bot')`);
    expect(written?.views).toBe(50);
  });
});
