import { type APIRequestContext, expect, test } from 'playwright/test';
import type { publicPages } from './pages.ts';

for (const path of [
  '/',
  '/gallery',
  '/gallery/strom-vase',
  '/print',
] satisfies (typeof publicPages)[number][]) {
  test(`${path} is one page in every encoding, and is sent once`, async ({ request }) => {
    // The owner's journeys run meanwhile: a page that they change between two answers is asked for again.
    await expect(() => expectOnePage(request, path)).toPass();
  });
}

async function expectOnePage(request: APIRequestContext, path: string): Promise<void> {
  const ask = (headers: Record<string, string>) => request.get(path, { headers });
  const plain = await ask({ 'accept-encoding': 'identity' });
  const html = await plain.text();
  for (const encoding of ['br', 'gzip']) {
    const response = await ask({ 'accept-encoding': encoding });
    expect(response.headers()['content-encoding']).toBe(encoding);
    expect(await response.text()).toBe(html);
  }
  const { etag = '' } = plain.headers();
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': etag });
  expect([again.status(), await again.text()]).toEqual([304, '']);
}
