import { type BrowserContext, expect, test } from 'playwright/test';
import { signIn } from './checkout-steps.ts';
import { expectSoundPage } from './expect-sound-page.ts';
import { workshopPages } from './pages.ts';

let ownerCookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];

test.beforeAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await signIn(page);
  ownerCookies = await page.context().cookies();
  await page.close();
});

test.beforeEach(({ context }) => context.addCookies(ownerCookies));

for (const path of workshopPages)
  test(`the workshop's ${path} has one heading, no error, is accessible in both themes, fits a phone`, async ({
    page,
  }) => {
    await expectSoundPage(page, path);
  });

test('each page of the workshop’s menu is among those', async ({ page }) => {
  await page.goto('/admin');
  const links = page.getByRole('navigation').last().getByRole('link');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !workshopPages.some((known) => known === path))).toEqual([]);
});
