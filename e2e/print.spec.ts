import { expect, test } from 'playwright/test';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';
import { blockFile, fileOf } from './models.ts';

const box = writeBinaryStl(boxMesh(20, 20, 20));

function withClaimedTriangles(count: number): Uint8Array {
  const bytes = box.slice();
  new DataView(bytes.buffer).setUint32(80, count, true);
  return bytes;
}

function withNotANumber(): Uint8Array {
  const bytes = box.slice();
  new DataView(bytes.buffer).setFloat32(84 + 12, Number.NaN, true);
  return bytes;
}

const refusals: readonly [string, Uint8Array, RegExp][] = [
  ['an empty file', new Uint8Array(), /holds no triangles/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4]), /PNG picture/],
  ['a file cut off', box.subarray(0, box.byteLength - 75), /ends too early/],
  ['a file that lies about its triangles', withClaimedTriangles(3), /It says 3 triangles but holds 12/],
  ['a file with a corner that is no number', withNotANumber(), /not a number/],
];

for (const [what, bytes, sentence] of refusals) {
  test(`${what} is refused with its own sentence, and the settings stay`, async ({ page }) => {
    await page.goto('/print');
    await page.getByRole('radio', { name: /PETG/ }).check();
    await page.getByLabel('STL file of your model').setInputFiles(fileOf('part.stl', bytes));
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('radio', { name: /PETG/ })).toBeChecked();
    await page.getByLabel('STL file of your model').setInputFiles(blockFile('good.stl', [30, 20, 10]));
    await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
  });
}
