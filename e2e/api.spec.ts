import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { type Operation, operations } from '../app/_api/operations.ts';
import { paginationWire, problemWire } from '../app/_api/wire.ts';

const all: readonly Operation[] = Object.values(operations);
const slugs: Readonly<Record<string, string>> = { getProject: 'strom-vase', getArticle: 'infill-honestly' };

/** What each operation answers, as it is described and nothing else. */
function envelopeOf({ item, answer }: Operation) {
  if (answer === 'one') return z.strictObject({ data: item });
  return z.strictObject({
    data: z.array(item).min(1),
    ...(answer === 'page' ? { pagination: paginationWire } : {}),
  });
}

function addressOf({ id, path, query }: Operation): string {
  const needed = 'q' in query.shape ? '?q=vase' : '';
  return `/api/v1${path.replace('{slug}', slugs[id] ?? '')}${needed}`;
}

for (const operation of all)
  test(`${operation.id} answers as it is described, and with 304 when nothing has changed`, async ({
    request,
  }) => {
    const answer = await request.get(addressOf(operation));
    expect(answer.status()).toBe(200);
    const body: unknown = await answer.json();
    expect(envelopeOf(operation).safeParse(body).error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('null');
    const etag = answer.headers().etag ?? '';
    expect(etag).not.toBe('');
    const again = await request.get(addressOf(operation), { headers: { 'If-None-Match': etag } });
    expect(again.status()).toBe(304);
  });

test('the description names every operation and is what the reading page shows', async ({
  request,
  page,
}) => {
  const answer = await request.get('/openapi.json');
  const { openapi, paths } = await answer.json();
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths).toSorted()).toEqual(all.map(({ path }) => path).toSorted());
  await page.goto('/docs');
  for (const { path } of all)
    await expect(page.getByText(`GET /api/v1${path}`, { exact: true })).toBeVisible();
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
    const problem = problemWire.parse(await answer.json());
    expect(problem.errors?.[0]?.field).toBe(query.split('=')[0]);
  });

test('a work that is not there is 404 with its reason', async ({ request }) => {
  const answer = await request.get('/api/v1/projects/no-such-work');
  expect(answer.status()).toBe(404);
  expect(problemWire.parse(await answer.json())).toMatchObject({ reason: 'project-unknown' });
});

test('no search breaks the list', async ({ request }) => {
  for (const q of ["'; drop table projects; --", '<script>', '%_\\', '" & | !', '\u0000', '((((']) {
    const answer = await request.get(`/api/v1/projects?q=${encodeURIComponent(q)}`);
    expect(answer.status(), q).toBe(200);
  }
});
