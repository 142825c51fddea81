import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, type Response } from 'playwright/test';
import { writeBinaryStl } from '#lib/mesh';
import { wavySphere } from '../bench/wavy-sphere.ts';

/** Software draws here, beside other tests. */
const slowly = { timeout: 60_000 };

const scriptOf = async (answer: Response) => (answer.url().endsWith('.js') ? await answer.text() : '');

/** A page that is ready for a file of a million triangles, which `drop` gives it and waits for. */
export async function readyForLargeFile(page: Page, outputDir: string) {
  const path = join(outputDir, 'large.stl');
  await mkdir(outputDir, { recursive: true });
  await writeFile(path, new Uint8Array(writeBinaryStl(wavySphere(1_000_000))));
  // It is the page's reading that is looked at; the server's has tests of its own.
  await page.route('**/api/v1/uploads**', (route) => route.abort());
  await page.goto('/print', { waitUntil: 'networkidle' });
  // The page gets ready while a file is looked for: what draws is loaded then.
  const chooser = page.waitForEvent('filechooser');
  const drawing = page.waitForResponse(async (answer) => /WebGLRenderer/.test(await scriptOf(answer)));
  await page.getByText('Choose a file').first().click();
  await drawing;
  // A task of its own, after the one that runs the script.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  return async function dropAndTurn() {
    await (await chooser).setFiles(path);
    await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/, slowly);
    await expect(page.locator('canvas')).toBeVisible(slowly);
    for (let press = 0; press < 4; press++) await page.getByRole('application').press('ArrowRight');
  };
}
