import { expect, type Page } from 'playwright/test';
import { expectAccessible } from './expect-accessible.ts';

/** Opens a page: there, one heading, no error in the console, accessible in both themes, and no wider than a phone. */
export async function expectSoundPage(page: Page, address: string): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto(address, { waitUntil: 'load' });
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
}
