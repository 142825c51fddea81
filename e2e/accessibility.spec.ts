import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { addressIn, languages, publicPages } from './pages.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { prefix } of languages) {
    for (const path of publicPages) {
      const address = addressIn(prefix, path);

      test(`${address} has no accessibility fault in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const faults = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
        );
        expect(faults).toEqual([]);
      });
    }
  }
}
