import type { Page, Request } from 'playwright/test';
import { z } from 'zod';
import { readBeacon, type ViewBeacon } from '#lib/vitals';

/** Opens a page and waits until its visit is being measured, its token at hand. */
export async function visit(page: Page, path: string): Promise<void> {
  const tokens = page.waitForResponse((response) => response.url().includes('/api/vitals?release='));
  await page.goto(path);
  // From the browser's cache, hence after the page itself has read the same answer.
  await page.evaluate(
    async (url) => (await fetch(url, { credentials: 'omit' })).text(),
    (await tokens).url(),
  );
}

/** Puts a button on the page whose answer takes a while. */
export async function addSlowButton(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Of no type: a button of type button that no component hears is clicked again until one does.
    const button = Object.assign(document.createElement('button'), { textContent: 'Wait' });
    // Above the page, so that it pushes nothing.
    button.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:99';
    button.addEventListener('click', () => {
      for (const end = performance.now() + 150; performance.now() < end; );
    });
    document.querySelector('main')?.prepend(button);
  });
}

export interface Beacon extends ViewBeacon {
  readonly token: string | undefined;
  readonly sizeBytes: number;
}

/** What the server reads in a body. */
function beaconIn(body: string): Beacon {
  const read = readBeacon(body);
  if (typeof read === 'string') throw new Error(`A page sent what is ${read}: ${body}`);
  return { ...read.view, token: read.token, sizeBytes: Buffer.byteLength(body) };
}

/** The beacons that a page sends from now on, as they leave. */
export function beaconsOf(page: Page): Beacon[] {
  const beacons: Beacon[] = [];
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/vitals'))
      beacons.push(beaconIn(request.postData() ?? ''));
  });
  return beacons;
}

/** What the page is told when its tab goes to the back. */
export async function turnAway(page: Page, last: 'visibilitychange' | 'pagehide'): Promise<void> {
  await page.evaluate((event) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    if (event === 'pagehide') dispatchEvent(new PageTransitionEvent('pagehide'));
  }, last);
}

/** Keeps what pages send as the browser leaves the shop, of which no event tells. */
export async function keepBeacons(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      const kept: unknown = JSON.parse(sessionStorage.getItem('beacons') ?? '[]');
      sessionStorage.setItem('beacons', JSON.stringify([kept, String(body)].flat()));
      return send(url, body);
    };
  });
}

/** What was kept, once the browser is back in the shop. */
export async function keptBeacons(page: Page): Promise<readonly Beacon[]> {
  const bodies = await page.evaluate(() => sessionStorage.getItem('beacons'));
  return z
    .array(z.string())
    .parse(JSON.parse(bodies ?? '[]'))
    .map(beaconIn);
}

/** Where the owner reads the latest views of a page: those of others may be many meanwhile. */
export function latestViewsOf(route: string): string {
  return `/admin/performance?visitors=lab&period=24h&route=${encodeURIComponent(route)}`;
}

/** When the latest of the views came that the owner's page lists, ms. */
export async function latestViewAt(desk: Page): Promise<number> {
  const times = await desk
    .getByRole('table', { name: 'The latest page views' })
    .getByRole('time')
    .evaluateAll((all) => all.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));
  return Math.max(...times);
}
