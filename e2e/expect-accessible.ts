import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** The rules that look at colours: nothing else differs between the themes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Fails with every accessibility fault of the page as it stands, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  // Else a colour is measured on its way from one theme to the other.
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' });
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted;
    }, theme);
    const axe = new AxeBuilder({ page });
    const { violations } = await (theme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
    );
    expect(faults, `${new URL(page.url()).pathname}, ${theme}`).toEqual([]);
  }
}
