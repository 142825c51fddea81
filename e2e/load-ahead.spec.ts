import { expect, type Page, type Request, test } from 'playwright/test';
import { budgets } from '#lib/budgets';

const works = (page: Page) =>
  page
    .getByRole('main')
    .locator('a[href*="/gallery/"]')
    .filter({ has: page.locator('h2') });

/** Everything that a page asks for from now on. */
function listen(page: Page): Request[] {
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  return asked;
}

const pathOf = (request: Request) => new URL(request.url()).pathname;

/** What the framework asks for to show a page without a new document. */
function payloadsOf(asked: readonly Request[], path: string): readonly Request[] {
  return asked.filter((request) => pathOf(request) === path && 'rsc' in request.headers());
}

async function bytesOf(asked: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(asked.map((request) => request.sizes()));
  return sizes.reduce((sum, each) => sum + Math.max(0, each.responseBodySize) + each.responseHeadersSize, 0);
}

const screens = [
  { name: 'a desktop', options: { viewport: { width: 1440, height: 900 } } },
  {
    name: 'a phone',
    options: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true },
  },
] as const;

for (const { name, options } of screens)
  test(`a view of the gallery on ${name}, with what is loaded ahead, stays within its budget`, async ({
    browser,
  }) => {
    const page = await browser.newPage(options);
    const asked = listen(page);
    await page.goto('/gallery');
    // What has been in view for a moment is loaded ahead on the very first view.
    const first = (await works(page).first().getAttribute('href')) ?? '';
    await expect.poll(() => payloadsOf(asked, first).length).toBe(2);
    await page.waitForLoadState('networkidle');
    expect(asked.length).toBeLessThanOrEqual(budgets.view.requests);
    expect(await bytesOf(asked)).toBeLessThanOrEqual(budgets.view.bytes);
    // Pictures out of view are there when they come near.
    await works(page).last().scrollIntoViewIfNeeded();
    await expect(works(page).last().locator('img')).toHaveJSProperty('complete', true);
    await expect(works(page).last().locator('img')).toBeVisible();
    await page.close();
  });

test('more works are loaded ahead on the second page, whose scripts are there already', async ({ page }) => {
  await page.goto('/articles');
  const asked = listen(page);
  await page.getByRole('banner').getByRole('link', { name: 'Gallery' }).click();
  await expect(page).toHaveURL('/gallery');
  const paths = await works(page).evaluateAll((links) =>
    links.slice(0, 2).map((link) => link.getAttribute('href')),
  );
  for (const path of paths) await expect.poll(() => payloadsOf(asked, path ?? '').length).toBe(2);
});

test('a work that a pointer rests on is there with its picture before it is clicked', async ({ page }) => {
  await page.goto('/gallery');
  const work = works(page).nth(4);
  const path = (await work.getAttribute('href')) ?? '';
  const asked = listen(page);
  await work.hover();
  await expect.poll(() => payloadsOf(asked, path).length).toBe(2);
  const picture = `${await work.getAttribute('data-picture')}-960`;
  await expect.poll(() => asked.map(pathOf)).toContain(picture);
  await page.waitForLoadState('networkidle');
  asked.length = 0;
  await work.click();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(payloadsOf(asked, path)).toEqual([]);
});

for (const connection of [{ saveData: true }, { effectiveType: '3g' }])
  test(`nothing is loaded ahead with ${JSON.stringify(connection)}`, async ({ page }) => {
    await page.addInitScript((given) => {
      Object.defineProperty(navigator, 'connection', { value: given });
    }, connection);
    await page.clock.install();
    await page.goto('/gallery');
    const asked = listen(page);
    const work = works(page).nth(4);
    const path = (await work.getAttribute('href')) ?? '';
    await work.hover();
    await page.clock.runFor(10_000);
    expect(asked.filter((request) => 'rsc' in request.headers())).toEqual([]);
    await work.click();
    await expect(page).toHaveURL(path);
  });
