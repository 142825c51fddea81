import { test } from 'playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { addressIn, languages, publicPages } from './pages.ts';

for (const { prefix } of languages) {
  for (const path of publicPages) {
    const address = addressIn(prefix, path);

    test(`${address} has no accessibility fault in either theme`, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
    });
  }
}
