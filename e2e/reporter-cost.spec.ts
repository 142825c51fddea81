import { expect, type Page, test } from 'playwright/test';
import { addSlowButton, turnAway, visit } from './page-views.ts';

/** What the browser calls a long task. */
const longMs = 50;

interface LongFrame {
  readonly startTime: number;
  readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
}

/** Keeps every frame that took long, with the scripts that ran in it. */
async function keepLongFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: unknown[] = [];
    Object.defineProperty(window, 'longFrames', { value: kept });
    new PerformanceObserver((list) => {
      kept.push(...list.getEntries().map((entry) => entry.toJSON()));
    }).observe({ type: 'long-animation-frame', buffered: true });
  });
}

async function longFrames(page: Page): Promise<LongFrame[]> {
  return JSON.parse(await page.evaluate(() => JSON.stringify(Reflect.get(window, 'longFrames'))));
}

/** A word of web-vitals' own: where it stands is the reporter. */
const reporterMark = 'largestShiftTarget';

/** The reporter's scripts among those that the page loads from now on. */
function reporterScriptsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    if ((await response.text()).includes(reporterMark)) urls.push(response.url());
  });
  return urls;
}

/** The milliseconds of each long frame that the browser lays on these scripts. */
function timesOf(frames: readonly LongFrame[], urls: readonly string[]): number[] {
  return frames.map(({ scripts }) =>
    scripts
      .filter(({ sourceURL }) => urls.includes(sourceURL))
      .reduce((sum, { duration }) => sum + duration, 0),
  );
}

test('measuring a visit is loaded after the page and takes no long task, on a phone four times as slow', async ({
  page,
}) => {
  const reporter = reporterScriptsOf(page);
  await keepLongFrames(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await visit(page, '/gallery');
  await addSlowButton(page);
  await page.getByRole('button', { name: 'Wait' }).click();
  await turnAway(page, 'pagehide');
  // The browser tells of long frames: of this click it does.
  await expect.poll(async () => (await longFrames(page)).length).toBeGreaterThan(0);
  expect(reporter.length).toBeGreaterThan(0);
  const early = await page.evaluate((urls) => {
    const [navigation] = performance.getEntriesByType('navigation');
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => urls.includes(name) || name.includes('/api/vitals'))
      .filter(({ startTime }) => startTime < (navigation?.loadEventStart ?? 0))
      .map(({ name }) => name);
  }, reporter);
  expect(early).toEqual([]);
  expect(timesOf(await longFrames(page), reporter).filter((ms) => ms >= longMs)).toEqual([]);
});
