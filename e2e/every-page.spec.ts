import { expect, test } from 'playwright/test';
import { expectSoundPage } from './expect-sound-page.ts';
import { addressIn, languages, publicPages } from './pages.ts';

for (const { code, prefix } of languages) {
  for (const path of publicPages) {
    const address = addressIn(prefix, path);

    test(`${address} opens in ${code}: one heading, no error, accessible in both themes, fits a phone`, async ({
      page,
    }) => {
      await expectSoundPage(page, address);
      await expect(page.locator('html')).toHaveAttribute('lang', code);
    });
  }
}

test('an address that does not exist says so with status 404', async ({ page }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
