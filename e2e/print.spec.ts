import { expect, test } from 'playwright/test';
import { isDomainError } from '#lib/errors';
import { parseModel, writeBinaryStl } from '#lib/mesh';
import type { ProblemKind } from '#lib/mesh/find-problems';
import { boxMesh, file3mf, meshOf, object3mf, splitTriangles } from '#lib/mesh/testing';
import { faultyModels, notModels } from '#lib/mesh/testing-broken-files';
import { printText } from '#lib/text/messages/print';
import { refusalWords } from '../app/[locale]/(shop)/print/_ui/refusal-words.ts';
import { blockFile, fileOf } from './models.ts';

/** What the page says of a file; the facts in it are found by the same code. */
function sentenceFor(bytes: Uint8Array): string {
  try {
    parseModel(bytes);
    return 'no refusal';
  } catch (error) {
    if (!(isDomainError(error) && error.reason)) throw error;
    return refusalWords({ reason: error.reason, facts: error.facts ?? {} }, printText.en.refusals, 'en');
  }
}

test('each file that holds no model is refused with its own sentence, and the settings stay', async ({
  page,
}) => {
  await page.goto('/print');
  await page.getByRole('radio', { name: /PETG/ }).check();
  for (const [place, [, bytes]] of notModels.entries()) {
    const name = `refused-${place}.stl`;
    await page.getByLabel('STL file of your model').setInputFiles(fileOf(name, bytes));
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(sentenceFor(bytes));
  }
  await expect(page.getByRole('radio', { name: /PETG/ })).toBeChecked();
  await page.getByLabel('STL file of your model').setInputFiles(blockFile('good.stl', [30, 20, 10]));
  await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
});

const headings: Partial<Record<ProblemKind, RegExp>> = {
  open: /open edge/,
  shared: /shared by more than two faces/,
  flipped: /faces that look to opposite sides/,
  'inside-out': /whole model is inside out/,
};

test('each faulty model has its problems listed, and no number that is none', async ({ page }) => {
  test.slow();
  // It is the page's reading that is looked at; the server's has a test of its own.
  await page.route('**/api/v1/uploads**', (route) => route.abort());
  await page.goto('/print');
  for (const [place, [, mesh, problems]] of faultyModels.entries()) {
    const name = `faulty-${place}.stl`;
    await page.getByLabel('STL file of your model').setInputFiles(fileOf(name, writeBinaryStl(mesh)));
    await expect(page.getByRole('heading', { name })).toBeVisible();
    const found = page.getByRole('region', { name: 'What we found in it' });
    for (const heading of problems.flatMap((kind) => headings[kind] ?? [])) {
      await expect(found.getByRole('heading', { name: heading })).toBeVisible();
    }
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(/€\d|looks first/);
    await expect(page.locator('main')).not.toContainText(/NaN|Infinity|∞|undefined/);
    await page.getByRole('button', { name: `Remove ${name}` }).click();
  }
});

test('the price stands before the upload ends, and the order waits for the file', async ({ page }) => {
  const { promise: isSeen, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/api/v1/uploads**', async (route) => {
    await isSeen;
    await route.continue();
  });
  await page.goto('/print');
  await page.getByLabel('STL file of your model').setInputFiles(blockFile('shelf.stl', [60, 30, 8]));
  await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
  const order = page.getByRole('button', { name: 'Order this' }).first();
  await expect(order).toBeDisabled();
  letGo();
  await expect(order).toBeEnabled();
});

test('a part of unlikely size is asked about, and the answer changes size and price', async ({ page }) => {
  await page.goto('/print');
  await page.getByLabel('STL file of your model').setInputFiles(blockFile('cap.stl', [2.8, 2, 1]));
  await expect(page.getByRole('heading', { name: /2.8 mm wide. Did you mean inches/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Inches/ })).toBeChecked();
  await expect(page.getByText('as inches')).toBeVisible();
  const size = page.getByRole('slider', { name: 'Size' });
  await expect(size).toHaveAttribute('aria-valuetext', /71\s×\s51\s×\s25\smm/);
  const total = page.getByRole('row', { name: /Total, VAT included/ });
  const asInches = await total.textContent();
  await page.getByRole('radio', { name: /Millimetres/ }).check();
  await expect(page.getByText('as inches')).toBeHidden();
  await expect(size).toHaveAttribute('aria-valuetext', /2\.8\s×\s2\s×\s1\smm/);
  await expect(total).not.toHaveText(asInches ?? '');
});

const obj = 'v 0 0 0\nv 30 0 0\nv 0 30 0\nv 0 0 30\nf 1 3 2\nf 1 2 4\nf 2 3 4\nf 3 1 4\n';
const formats: readonly [string, Uint8Array][] = [
  ['part.3mf', file3mf({ objects: object3mf(1, boxMesh(30, 20, 10)), build: '<item objectid="1"/>' })],
  ['part.obj', new TextEncoder().encode(obj)],
];

for (const [name, bytes] of formats) {
  test(`${name} has a price at once and is kept by the shop`, async ({ page }) => {
    await page.goto('/print');
    await page.getByLabel('STL file of your model').setInputFiles(fileOf(name, bytes));
    await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
    await expect(page.getByText(/ uploaded$/)).toBeVisible();
  });
}

test('small holes are repaired when asked, and the repaired part is what is quoted', async ({ page }) => {
  const fine = splitTriangles(splitTriangles(splitTriangles(boxMesh(40, 30, 20))));
  const torn = meshOf(fine.positions.subarray(27));
  await page.goto('/print');
  await page.getByLabel('STL file of your model').setInputFiles(fileOf('torn.stl', writeBinaryStl(torn)));
  const found = page.getByRole('region', { name: 'What we found in it' });
  await expect(found.getByRole('heading', { name: /open edges/ })).toBeVisible();
  await found.getByRole('button', { name: 'Repair' }).click();
  await expect(found.getByRole('heading', { name: 'Repaired' })).toBeVisible();
  await expect(found.getByRole('heading', { name: 'Watertight' })).toBeVisible();
  const quoted = page.waitForResponse((response) => response.url().endsWith('/api/v1/quotes'));
  await page.getByRole('button', { name: 'Order this' }).first().click();
  expect((await quoted).status()).toBe(201);
});
