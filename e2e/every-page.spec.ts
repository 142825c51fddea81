import { expect, test } from 'playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { addressIn, languages, publicPages } from './pages.ts';

for (const { code, prefix } of languages) {
  for (const path of publicPages) {
    const address = addressIn(prefix, path);

    test(`${address} opens in ${code}: one heading, no error, accessible in both themes, fits a phone`, async ({
      page,
    }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const response = await page.goto(address, { waitUntil: 'load' });
      expect(response?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', code);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    });
  }
}

test('an address that does not exist says so with status 404', async ({ page }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
