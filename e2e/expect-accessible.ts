import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';

/** The rules that look at colours: nothing else differs between the themes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

declare global {
  interface Window {
    /** Put there by `expectAccessible`. */
    readonly axe: typeof axe;
  }
}

/** Fails with every accessibility fault of the page as it stands, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  // Else a colour is measured on its way from one theme to the other.
  await page.addStyleTag({ content: '*, ::before, ::after { transition: none !important }' });
  await page.evaluate(axe.source);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      ...(theme === 'dark' ? { runOnly: rulesOfColour } : {}),
    };
    const faults = await page.evaluate(
      async ([wanted, run]) => {
        document.documentElement.dataset.theme = wanted;
        const { violations } = await window.axe.run(document, run);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
        );
      },
      [theme, options] as const,
    );
    expect(faults, `${new URL(page.url()).pathname}, ${theme}`).toEqual([]);
  }
}
