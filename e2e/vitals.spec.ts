import { type APIRequestContext, type BrowserContext, expect, type Page, test } from 'playwright/test';
import { owner } from './owner.ts';

interface SeenView {
  readonly at: string;
  readonly route: string;
  readonly navigation: string;
  readonly lcpMs: number | null;
  readonly ttfbMs: number | null;
}

interface Report {
  readonly data: {
    readonly views: number;
    readonly routes: readonly { readonly name: string; readonly views: number }[];
    readonly latest: readonly SeenView[];
  };
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
  return report.data;
}

/** The page's own last word on its largest paint. */
function largestPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

async function leave(page: Page): Promise<Date> {
  await page.goto('about:blank');
  return new Date();
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
  await expect.poll(missing, { timeout: 20_000, intervals: [500] }).toEqual([]);
  return { seen, tookMs: Date.now() - startedAt };
}

test('a visit is in the owner’s figures within 15 seconds, with the value the browser measured', async ({
  page,
  context,
}) => {
  await context.addCookies(ownerCookies);
  const since = new Date();
  await page.goto('/');
  await page.waitForTimeout(1500);
  const paintMs = await largestPaintMs(page);
  await leave(page);
  const { seen, tookMs } = await waitForViews(context, since, ['/']);
  expect(tookMs).toBeLessThan(15_000);
  const visit = seen.find(({ route }) => route === '/');
  expect(visit?.navigation).toBe('navigate');
  expect(visit?.ttfbMs).toBeGreaterThan(0);
  expect(Math.abs((visit?.lcpMs ?? 0) - paintMs)).toBeLessThan(0.2);
});

test('a click within the shop begins a view of its own, and neither page gets the other’s paint', async ({
  page,
  context,
}) => {
  await context.addCookies(ownerCookies);
  const since = new Date();
  await page.goto('/');
  await page.waitForTimeout(1500);
  const homePaintMs = await largestPaintMs(page);
  await page.getByRole('link', { name: 'Gallery', exact: true }).first().click();
  await page.waitForURL('**/gallery');
  await page.waitForTimeout(4000);
  await leave(page);
  const { seen } = await waitForViews(context, since, ['/', '/gallery']);
  const home = seen.filter(({ route }) => route === '/');
  const gallery = seen.filter(({ route }) => route === '/gallery');
  expect(home).toHaveLength(1);
  expect(gallery).toHaveLength(1);
  expect(Math.abs((home[0]?.lcpMs ?? 0) - homePaintMs)).toBeLessThan(0.2);
  expect(gallery[0]).toMatchObject({ navigation: 'soft-navigation', ttfbMs: null });
  expect(gallery[0]?.lcpMs).toBeGreaterThan(0);
  expect(gallery[0]?.lcpMs).not.toBe(home[0]?.lcpMs);
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

test('a visitor who asks not to be counted sends nothing', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/vitals')) sent.push(request.url());
  });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
  });
  await page.goto('/');
  await page.waitForTimeout(1500);
  await leave(page);
  await page.waitForTimeout(500);
  expect(sent).toEqual([]);
});

test('whatever is sent, the answer says nothing, and only the owner reads the figures', async ({
  request,
}) => {
  for (const data of ['x'.repeat(9000), '{"v":1', '{"v":1,"cls":{"value":-1}}', '['.repeat(4000)]) {
    const response = await request.post('/api/vitals', {
      data,
      headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' },
    });
    expect(response.status()).toBe(204);
    expect(await response.text()).toBe('');
  }
  expect((await request.get('/api/admin/performance')).status()).toBe(404);
  expect((await request.get('/admin/performance')).status()).toBe(404);
});
