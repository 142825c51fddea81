import { expect, type Page, test } from 'playwright/test';
import { heapMb } from '../bench/viewer-probe.ts';
import { readyForLargeFile } from './large-file.ts';
import { watchGraphics } from './watch-graphics.ts';
import { watchTasks } from './watch-tasks.ts';

const canvas = (page: Page) => page.locator('canvas');
/** Software draws here, beside other tests. */
const slowly = { timeout: 60_000 };

test('a file of 50 MB is read, shown and turned, and no task of the page works for 50 ms', async ({
  page,
  browser,
}, { outputDir }) => {
  const dropAndTurn = await readyForLargeFile(page, outputDir);
  const endWatch = await watchTasks(browser);
  await dropAndTurn();
  const tasks = await endWatch();
  expect(tasks.length).toBeGreaterThan(100);
  // A task lasts longer where others have the cores, as those that draw here: what it works is the page's own.
  expect(Math.max(...tasks.map(({ processorMs }) => processorMs))).toBeLessThan(50);
});

const openings = 12;

test('a work that is opened in 3D and left again and again leaves nothing behind', async ({ page }) => {
  const read = await watchGraphics(page);
  const session = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  await page.goto('/gallery/rev-fox', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: /Turn it in 3D/ }).click();
  for (let opening = 0; opening < openings; opening++) {
    // Whoever comes back finds it open as it was left.
    await expect(canvas(page)).toBeVisible(slowly);
    await expect.poll(async () => (await read()).drawCalls, slowly).toBeGreaterThan(0);
    expect((await read()).contexts).toBe(1);
    await page.getByRole('link', { name: 'Gallery' }).first().click();
    await page.waitForURL('**/gallery');
    await expect.poll(async () => (await read()).contexts).toBe(0);
    heaps.push(await heapMb(session));
    await page.goBack();
    await page.waitForURL('**/rev-fox');
  }
  // A tenth of a megabyte an opening has been seen.
  const [early = 0, late = 0] = [heaps[3], heaps.at(-1)];
  expect(late - early).toBeLessThan(2);
});
