import { expect, test } from 'playwright/test';

test('a program reads the works page by page, and an unchanged page costs it no body', async ({
  request,
}) => {
  const first = await request.get('/api/v1/projects?sort=price-up&per_page=10');
  expect(first.status()).toBe(200);
  const { data, pagination } = await first.json();
  expect(data).toHaveLength(10);
  expect(pagination).toEqual({
    page: 1,
    per_page: 10,
    total: 24,
    total_pages: 3,
    has_next: true,
    has_prev: false,
  });
  const prices = data.map(({ priceCents }: { priceCents: number }) => priceCents);
  expect(prices).toEqual(prices.toSorted((a: number, b: number) => a - b));
  expect(JSON.stringify(data)).not.toContain('null');

  const etag = first.headers().etag ?? '';
  const again = await request.get('/api/v1/projects?per_page=10&sort=price-up', {
    headers: { 'If-None-Match': etag },
  });
  expect(again.status()).toBe(304);
});

test('a parameter that is wrong is named with 400, and no search breaks the list', async ({ request }) => {
  for (const [query, field] of [
    ['per_page=0', 'per_page'],
    ['per_page=101', 'per_page'],
    ['page=-1', 'page'],
    ['page=1e9', 'page'],
    ['sort=cheapest', 'sort'],
    ['colour=red', 'colour'],
    [`q=${'x'.repeat(1000)}`, 'q'],
  ]) {
    const response = await request.get(`/api/v1/projects?${query}`);
    expect(response.status(), query).toBe(400);
    expect((await response.json()).errors[0].field, query).toBe(field);
  }
  for (const q of ["'; drop table projects; --", '<script>', '%_\\', '" & | !', '\u0000', '((((']) {
    const response = await request.get(`/api/v1/projects?q=${encodeURIComponent(q)}`);
    expect([200, 400], q).toContain(response.status());
  }
});
