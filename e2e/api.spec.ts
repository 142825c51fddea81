import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { DescribedApi } from './api-client.ts';

const slugs: Readonly<Record<string, string>> = { getProject: 'strom-vase', getArticle: 'infill-honestly' };

test('everything that is read answers as it is described, with 304 when nothing has changed', async ({
  request,
}) => {
  const api = await DescribedApi.of(request);
  expect(api.reads.length).toBeGreaterThan(10);
  for (const read of api.reads) {
    const isSearched = read.parameters.some(({ name, required }) => name === 'q' && required);
    const slug = slugs[read.operationId] ?? '';
    const address = api.addressOf(read, isSearched ? { slug, q: 'vase' } : { slug });
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const body = z
      .strictObject({ data: z.unknown(), pagination: z.unknown().optional() })
      .parse(await answer.json());
    expect([body.data].flat().length, address).toBeGreaterThan(0);
    expect(api.faultsOf(read.responses[200]?.content?.['application/json']?.schema, body), address).toEqual(
      [],
    );
    expect(JSON.stringify(body)).not.toContain('null');

    // A list may come from memory now, before the framework: the same words.
    const repeated = await request.get(address);
    expect(await repeated.text(), address).toBe(await answer.text());

    const etag = answer.headers().etag ?? '';
    expect(etag, address).not.toBe('');
    const again = await request.get(address, { headers: { 'If-None-Match': etag } });
    expect(again.status(), address).toBe(304);
  }
});

test('the reading page shows every operation of the description', async ({ request, page }) => {
  const api = await DescribedApi.of(request);
  await page.goto('/docs');
  for (const { method, path } of api.operations)
    await expect(page.getByText(`${method.toUpperCase()} /api/v1${path}`, { exact: true })).toBeVisible();
});

test('a page of works can be filtered, cut down to some fields and gone on from', async ({ request }) => {
  const first = await (
    await request.get('/api/v1/projects?per_page=5&sort=price-up&fields=slug,priceCents')
  ).json();
  expect(first.data.map(Object.keys)).toEqual(Array.from({ length: 5 }, () => ['slug', 'priceCents']));
  expect(first.pagination).toMatchObject({
    page: 1,
    per_page: 5,
    total: 24,
    has_next: true,
    has_prev: false,
  });
  const second = await (
    await request.get('/api/v1/projects?per_page=5&sort=price-up&page=2&fields=slug')
  ).json();
  const after = await request.get(
    `/api/v1/projects?per_page=5&sort=price-up&fields=slug&after=${first.data.at(-1).slug}`,
  );
  expect((await after.json()).data).toEqual(second.data);
});

for (const query of [
  'per_page=0',
  'per_page=101',
  'page=1e9',
  'colour=red',
  `q=${'x'.repeat(10_000)}`,
  'fields=secret',
])
  test(`works with ${query.slice(0, 20)} are refused with the field named`, async ({ request }) => {
    const answer = await request.get(`/api/v1/projects?${query}`);
    expect(answer.status()).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ field: query.split('=')[0] }] });
  });

test('a work that is not there is 404 with its reason', async ({ request }) => {
  const answer = await request.get('/api/v1/projects/no-such-work');
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({ status: 404, reason: 'project-unknown' });
});

const hostile = [
  "'; drop table projects; --",
  '<script>alert(1)</script>',
  '\u0000',
  '%_\\"()&|!:*',
  '-1',
  '1e9',
  'abc',
  'x'.repeat(10_000),
];

test('whatever is asked, every route answers with what there is or names the field', async ({ request }) => {
  const api = await DescribedApi.of(request);
  for (const read of api.reads) {
    const address = api.addressOf(read, { slug: slugs[read.operationId] ?? '' });
    const asked = read.parameters.filter(({ name }) => name !== 'slug');
    const needed = asked.filter(({ required }) => required);
    const names = [...asked.map(({ name }) => name), 'no-such-filter'];
    await Promise.all(
      names.flatMap((name) =>
        hostile.map(async (value) => {
          const query = new URLSearchParams(needed.map((each) => [each.name, 'vase']));
          query.set(name, value);
          const answer = await request.get(`${address}?${query}`);
          const told = `${address}?${name}=${value.slice(0, 30)}`;
          expect([200, 400], told).toContain(answer.status());
          expect(answer.headers()['content-type'], told).toMatch(/^application\/(problem\+)?json/);
          if (name === 'no-such-filter') expect(answer.status(), told).toBe(400);
          if (answer.status() === 400)
            expect((await answer.json()).errors, told).toEqual([{ field: name, detail: expect.any(String) }]);
        }),
      ),
    );
  }
});

test('the gallery shows whatever an address says as text, and never fails on it', async ({ request }) => {
  const keys =
    'q category material complexity price_min price_max hours_min hours_max featured model sort page'.split(
      ' ',
    );
  for (const key of keys)
    for (const value of hostile.filter((each) => each.length < 1000)) {
      const answer = await request.get(`/gallery?${new URLSearchParams({ [key]: value })}`);
      expect(answer.status(), `${key}=${value}`).toBe(200);
      expect(await answer.text(), `${key}=${value}`).not.toContain('<script>alert');
    }
});

test('no search breaks the list', async ({ request }) => {
  for (const q of ["'; drop table projects; --", '<script>', '%_\\', '" & | !', '\u0000', '((((']) {
    const answer = await request.get(`/api/v1/projects?q=${encodeURIComponent(q)}`);
    expect(answer.status(), q).toBe(200);
  }
});
