import type { Page } from 'playwright/test';

/** Keeps, from the next page on, what the browser tells of this type of performance entry. */
export async function keepEntries(page: Page, type: string): Promise<void> {
  await page.addInitScript((observed) => {
    const kept: unknown[] = [];
    Object.defineProperty(window, 'keptEntries', { value: kept });
    new PerformanceObserver((list) => {
      kept.push(...list.getEntries().map((entry) => entry.toJSON()));
    }).observe({ type: observed, buffered: true });
  }, type);
}

/** What was kept since the page began. */
export async function keptEntries<Entry extends Pick<PerformanceEntry, 'startTime' | 'duration'>>(
  page: Page,
): Promise<Entry[]> {
  return JSON.parse(await page.evaluate(() => JSON.stringify(Reflect.get(window, 'keptEntries'))));
}
