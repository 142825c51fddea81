import { type APIRequestContext, type BrowserContext, expect, type Page, test } from 'playwright/test';
import { owner } from './owner.ts';
import { addSlowButton, latestViewAt, latestViewsOf, visit } from './page-views.ts';

interface SeenView {
  readonly at: string;
  readonly route: string;
  readonly navigation: string;
  readonly lcpMs: number | null;
  readonly inpMs: number | null;
  readonly cls: number | null;
  readonly ttfbMs: number | null;
}

interface Report {
  readonly data: { readonly schema: number; readonly views: number; readonly latest: readonly SeenView[] };
}

/** Nobody else in these journeys uses a tablet, so the figures of tablets are this test's own. */
const tablet = {
  viewport: { width: 1280, height: 800 },
  screen: { width: 1280, height: 800 },
  hasTouch: true,
} as const;

test.use(tablet);
test.describe.configure({ mode: 'serial' });

let ownerCookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];

test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/admin/**');
  ownerCookies = await context.cookies();
  await context.close();
});

async function readReport(request: APIRequestContext): Promise<Report['data']> {
  const response = await request.get('/api/admin/performance?visitors=lab&device=tablet&period=24h');
  expect(response.status()).toBe(200);
  const report: Report = await response.json();
  expect(report.data.schema).toBe(4);
  return report.data;
}

/** The browser's own last word on a kind of entry, once there is one. */
function lastEntry(
  page: Page,
  type: string,
): Promise<{ startTime: number; duration: number; value: number }> {
  return page.evaluate(
    (entryType) =>
      new Promise<{ startTime: number; duration: number; value: number }>((resolve) => {
        new PerformanceObserver((list) => {
          const entry: unknown = list.getEntries().at(-1);
          resolve(JSON.parse(JSON.stringify(entry)));
        }).observe({ type: entryType, buffered: true });
      }),
    type,
  );
}

/** Pushes the page down, and says how far the browser finds that it jumped. */
async function shiftPage(page: Page): Promise<number> {
  await page.evaluate(() => {
    const wedge = document.createElement('div');
    wedge.style.height = '160px';
    document.querySelector('main')?.before(wedge);
  });
  return (await lastEntry(page, 'layout-shift')).value;
}

/** Clicks where the answer takes a while, and says how long the browser found it took. */
async function clickSlowly(page: Page): Promise<number> {
  await addSlowButton(page);
  const longest = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const durations = list
            .getEntries()
            .flatMap((entry) => ('interactionId' in entry && entry.interactionId ? [entry.duration] : []));
          if (Math.max(...durations) >= 150) resolve(Math.max(...durations));
        }).observe({ type: 'event', durationThreshold: 16 });
      }),
  );
  await page.getByRole('button', { name: 'Wait' }).click();
  return await longest;
}

async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
}

/** Waits until the shop's figures hold a view of each route since `since`, and says how long that took. */
async function waitForViews(context: BrowserContext, since: Date, routes: readonly string[]) {
  const startedAt = Date.now();
  let seen: SeenView[] = [];
  const missing = async () => {
    const { latest } = await readReport(context.request);
    seen = latest.filter(({ at }) => new Date(at) >= since);
    return routes.filter((name) => !seen.some(({ route }) => route === name));
  };
  await expect.poll(missing, { timeout: 30_000, intervals: [500] }).toEqual([]);
  return { seen, tookMs: Date.now() - startedAt };
}

test('a visit is in the owner’s figures within 15 seconds, with the values the browser measured', async ({
  page,
  context,
}) => {
  await context.addCookies(ownerCookies);
  const since = new Date();
  await visit(page, '/contact');
  const shift = await shiftPage(page);
  const answerMs = await clickSlowly(page);
  // A click ends the search for the largest paint: until then a larger one may come.
  const paint = await lastEntry(page, 'largest-contentful-paint');
  await leave(page);
  const { seen, tookMs } = await waitForViews(context, since, ['/contact']);
  expect(tookMs).toBeLessThan(15_000);
  const view = seen.find(({ route }) => route === '/contact');
  expect(view?.navigation).toBe('navigate');
  expect(view?.ttfbMs).toBeGreaterThan(0);
  expect(Math.abs((view?.lcpMs ?? 0) - paint.startTime)).toBeLessThan(0.2);
  // What a page says last may come with the next batch.
  const last = async () => (await readReport(context.request)).latest.find(({ at }) => at === view?.at);
  await expect.poll(async () => (await last())?.inpMs, { timeout: 15_000 }).toBe(answerMs);
  expect((await last())?.cls).toBeCloseTo(shift, 3);
});

test('a click within the shop begins a view of its own, and neither page gets the other’s paint', async ({
  page,
  context,
}) => {
  await context.addCookies(ownerCookies);
  const since = new Date();
  await visit(page, '/');
  await page.getByRole('link', { name: 'Gallery', exact: true }).first().click();
  await page.waitForURL('**/gallery');
  const homePaint = await lastEntry(page, 'largest-contentful-paint');
  await lastEntry(page, 'interaction-contentful-paint');
  await leave(page);
  const { seen } = await waitForViews(context, since, ['/', '/gallery']);
  const home = seen.filter(({ route }) => route === '/');
  const gallery = seen.filter(({ route }) => route === '/gallery');
  expect(home).toHaveLength(1);
  expect(gallery).toHaveLength(1);
  expect(Math.abs((home[0]?.lcpMs ?? 0) - homePaint.startTime)).toBeLessThan(0.2);
  expect(gallery[0]).toMatchObject({ navigation: 'soft-navigation', ttfbMs: null });
  expect(gallery[0]?.lcpMs).toBeGreaterThan(0);
  expect(gallery[0]?.lcpMs).not.toBe(home[0]?.lcpMs);
});

/** Resolves when the browser has been given a beacon to send when the page ends, however it ends. */
async function waitUntilLeftAtBrowser(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-left'));
}

test('a page that crashes is in the figures: the browser itself sends the beacon that lay ready', async ({
  page,
  context,
}) => {
  await context.addCookies(ownerCookies);
  await page.addInitScript(() => {
    const { fetchLater } = window;
    if (!fetchLater) throw new Error('This browser has no fetchLater.');
    Object.defineProperty(window, 'fetchLater', {
      value: (...request: Parameters<typeof fetchLater>) => {
        document.documentElement.setAttribute('data-left', '');
        return fetchLater(...request);
      },
    });
  });
  const since = new Date();
  await visit(page, '/delivery');
  await waitUntilLeftAtBrowser(page);
  const crash = page.waitForEvent('crash');
  await expect(page.goto('chrome://crash')).rejects.toThrow();
  await crash;
  await waitForViews(context, since, ['/delivery']);
});

test('a page that the owner has open counts a visit by itself, without being loaded again', async ({
  page,
  context,
}) => {
  await context.addCookies(ownerCookies);
  await page.clock.install();
  const since = Date.now();
  await page.goto(latestViewsOf('/terms'));
  await page.evaluate(() => document.documentElement.setAttribute('data-opened-once', ''));
  const visitor = await context.newPage();
  await visit(visitor, '/terms');
  await leave(visitor);
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(15_000);
        return await latestViewAt(page);
      },
      { timeout: 30_000, intervals: [1000] },
    )
    .toBeGreaterThan(since);
  await expect(page.locator('html[data-opened-once]')).toHaveCount(1);
  await visitor.close();
});

test('the owner reads the visit on the page, told apart from people', async ({ page, context }) => {
  await context.addCookies(ownerCookies);
  await page.goto('/admin/performance?visitors=lab&device=tablet&period=24h');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Too few visits to judge');
  await expect(page.getByText('These are automated browsers')).toBeVisible();
  await expect(page.getByRole('row', { name: /LCP/ }).first()).toContainText('Not enough views yet');
  await expect(
    page
      .getByRole('table', { name: /LCP by page/ })
      .getByRole('rowheader')
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /LCP p75 24 hours/ }).first()).toBeVisible();
});

test('whatever is sent, the answer says nothing, and only the owner reads the figures', async ({
  request,
  page,
  context,
}) => {
  const beacon = {
    v: 2,
    id: 'ab'.repeat(16),
    seq: 0,
    release: 'v1',
    route: '/',
    lang: 'en',
    device: 'tablet',
  };
  const target = '<img src=x onerror="document.title=String(1)">';
  const markup = JSON.stringify({ ...beacon, nav: 'navigate', lab: true, cls: [1, target] });
  const bodies = ['x'.repeat(9000), '{"v":2', '{"v":2,"cls":[-1,null]}', '['.repeat(4000), markup];
  for (const data of bodies) {
    const response = await request.post('/api/vitals', {
      data,
      headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' },
    });
    expect(response.status()).toBe(204);
    expect(await response.text()).toBe('');
  }
  expect((await request.get('/api/admin/performance')).status()).toBe(404);
  expect((await request.get('/admin/performance')).status()).toBe(404);
  await context.addCookies(ownerCookies);
  await page.goto('/admin/performance?visitors=lab&device=tablet&period=24h');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expect(page).not.toHaveTitle('1');
});
