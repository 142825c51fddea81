import { expect, test } from 'playwright/test';
import { addSlowButton, beaconsOf, turnAway, visit } from './page-views.ts';

test('a hidden page says all it knows, once; what comes later corrects it under the same name', async ({
  page,
}) => {
  const beacons = beaconsOf(page);
  await visit(page, '/');
  await page.evaluate(() => {
    performance.measure('shop:time-to-price', { start: 10, duration: 640 });
    performance.mark('shop:cart');
  });
  await turnAway(page, 'pagehide');
  await expect.poll(() => beacons.length).toBe(1);
  expect(beacons[0]).toMatchObject({
    seq: 0,
    route: '/',
    token: expect.stringMatching(/^[0-9a-z]+\.[\w-]{16}$/),
    ttfbParts: { request: expect.any(Number), server: expect.any(Number) },
    image: { source: 'catalogue' },
    marks: { 'time-to-price': 640 },
    goals: ['cart'],
  });
  expect(beacons[0]?.sizeBytes).toBeLessThan(700);
  await page.evaluate(() => performance.mark('shop:quote'));
  await turnAway(page, 'visibilitychange');
  await expect.poll(() => beacons.length).toBe(2);
  expect(beacons[1]).toMatchObject({ id: beacons[0]?.id, seq: 1, goals: ['cart', 'quote'] });
});

test('a click counts when the page is left in the moment of its answer', async ({ page }) => {
  const beacons = beaconsOf(page);
  const beacon = page.waitForRequest(
    (request) => request.method() === 'POST' && /vitals/.test(request.url()),
  );
  await visit(page, '/delivery?from=secret-mail#secret-part');
  await addSlowButton(page);
  const answerMs = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          // Only what belongs to an interaction counts: the pointer coming over the button is slow too.
          const durations = list
            .getEntries()
            .filter((entry) => entry instanceof PerformanceEventTiming && entry.interactionId > 0)
            .map(({ duration }) => duration);
          if (durations.length === 0) return;
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          resolve(Math.max(...durations));
        }).observe({ type: 'event', durationThreshold: 104 });
      }),
  );
  await page.getByRole('button', { name: 'Wait' }).click();
  const value = await answerMs;
  await expect.poll(() => beacons.at(-1)).toMatchObject({ route: '/delivery', inp: { value } });
  // What a visitor's address holds beyond the page stays in the browser.
  expect((await beacon).postData()).not.toContain('secret');
  expect((await beacon).headers()['content-type']).toMatch(/^text\/plain/);
});

test('a page that Back brings from memory is a view of its own', async ({ playwright, baseURL }) => {
  const browser = await playwright.chromium.launch({
    ...test.info().project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  const beacons = beaconsOf(page);
  await visit(page, '/privacy');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = `from memory: ${persisted}`;
    });
  });
  await page.goto('/delivery');
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('from memory: true');
  await turnAway(page, 'pagehide');
  await expect.poll(() => beacons.at(-1)?.nav).toBe('back-forward-cache');
  const restored = beacons.at(-1);
  expect(restored).toMatchObject({ route: '/privacy', seq: 0 });
  expect(restored?.ttfb).toBeUndefined();
  expect(beacons.filter(({ id }) => id === restored?.id)).toHaveLength(1);
  await browser.close();
});

test('a visitor who asks not to be counted sends nothing and loads nothing for it', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/vitals')) sent.push(request.url());
  });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await turnAway(page, 'pagehide');
  await page.goto('/contact');
  await page.waitForLoadState('networkidle');
  expect(sent).toEqual([]);
});
