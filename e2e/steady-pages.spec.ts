import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page, test } from 'playwright/test';

/** How much a page moves by itself within its first seconds. */
async function shiftOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += Number(
              Object.getOwnPropertyDescriptor(entry, 'value')?.value ?? Reflect.get(entry, 'value'),
            );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 2500);
      }),
  );
}

const largestShift = 0.02;

test('pages do not move while they load', async ({ page }) => {
  for (const address of ['/', '/gallery', '/gallery/strom-vase'])
    expect(await shiftOf(page, address), address).toBeLessThanOrEqual(largestShift);
});

test('nor do they when the letters come late: what stands in for them takes the same room', async ({
  page,
  context,
}) => {
  await context.route('**/fonts/*', async (route) => {
    await pause(800);
    await route.continue();
  });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    for (const address of ['/', '/ru', '/gallery/strom-vase', '/ru/print'])
      expect(await shiftOf(page, address), `${address} at ${width}`).toBeLessThanOrEqual(largestShift);
  }
});
