import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { expect, type Page, test } from 'playwright/test';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh, splitTriangles } from '#lib/mesh/testing';
import { blockFile } from './models.ts';

/** A box of two and a half megabytes, another one for every length. */
function largeStl(lengthMm: number): Buffer {
  let mesh = boxMesh(lengthMm, 20, 10);
  for (let round = 0; round < 6; round++) mesh = splitTriangles(mesh);
  return Buffer.from(writeBinaryStl(mesh));
}

/** The shop reads a file before it says that it has it. */
const slowly = { timeout: 60_000 };

const field = (page: Page) => page.getByLabel(/STL file of your model/);
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** So slow that a file takes ten seconds. */
async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const emulate = (uploadThroughput: number, offline = false) =>
    session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await emulate(250_000);
  return { goOffline: () => emulate(250_000, true), goOnline: () => emulate(-1) };
}

/** The bytes that the shop has of the model that the page ordered or could order. */
function watchModels(page: Page): Promise<{ modelId: string; accessKey: string }> {
  return new Promise((resolve) => {
    page.on('response', async (response) => {
      if (!/\/api\/v1\/uploads\/[0-9a-f]{32}$/.test(response.url()) || response.request().method() !== 'GET')
        return;
      if (response.ok()) resolve((await response.json()).data);
    });
  });
}

async function storedHash(page: Page, { modelId, accessKey }: { modelId: string; accessKey: string }) {
  const answer = await page.request.get(`/api/v1/models/${modelId}/file?key=${accessKey}`);
  return createHash('sha256')
    .update(await answer.body())
    .digest('hex');
}

test('three files are dropped, each has its price, and any of them can be ordered', async ({ page }) => {
  await page.goto('/print');
  await field(page).setInputFiles([
    blockFile('first.stl', [30, 20, 10]),
    blockFile('second.stl', [60, 40, 20]),
    blockFile('third.stl', [15, 10, 5]),
  ]);
  for (const name of ['first.stl', 'second.stl', 'third.stl']) {
    await expect(row(page, name)).toContainText(/€\d/);
    await expect(row(page, name)).toContainText('uploaded', slowly);
  }
  await page.getByRole('button', { name: 'second.stl', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'second.stl' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove second.stl' }).click();
  await expect(page.getByRole('button', { name: 'second.stl', exact: true })).toBeHidden();
});

test('a lost network stops an upload, and its return takes it up where it stopped', async ({ page }) => {
  const bytes = largeStl(31);
  const kept = watchModels(page);
  await page.goto('/print');
  const network = await slowDown(page);
  await field(page).setInputFiles({ name: 'long.stl', mimeType: 'model/stl', buffer: bytes });
  const total = page.getByRole('row', { name: /Total, VAT included/ });
  await expect(total).toContainText(/€\d/);
  await expect(row(page, 'long.stl')).toContainText(/uploading, [1-6]\d\s?%/);
  await network.goOffline();
  await expect(row(page, 'long.stl')).toContainText('no connection');
  await expect(total).toContainText(/€\d/);
  const sent: number[] = [];
  page.on('request', (request) => {
    const offset = request.headers()['upload-offset'];
    if (request.method() === 'PATCH' && offset) sent.push(Number(offset));
  });
  await network.goOnline();
  await expect(row(page, 'long.stl')).toContainText('uploaded', slowly);
  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(await storedHash(page, await kept)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('after a reload the same file goes on where it was', async ({ page }, { outputDir }) => {
  const bytes = largeStl(32);
  // From the disk, so that the file is the same one to the browser: its date is part of what it goes by.
  const file = `${outputDir}.stl`;
  await writeFile(file, bytes);
  await page.goto('/print');
  const network = await slowDown(page);
  await field(page).setInputFiles(file);
  await expect(page.getByText(/uploading, [1-6]\d\s?%/)).toBeVisible();
  await page.reload();
  await network.goOnline();
  const kept = watchModels(page);
  const opened: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/uploads')) opened.push(request.url());
  });
  await field(page).setInputFiles(file);
  await expect(page.getByText(/· uploaded/)).toBeVisible(slowly);
  expect(opened).toEqual([]);
  expect(await storedHash(page, await kept)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('a file that is removed while it is sent leaves nothing behind', async ({ page }) => {
  await page.goto('/print');
  await slowDown(page);
  const ended = page.waitForRequest((request) => request.method() === 'DELETE');
  await field(page).setInputFiles({ name: 'gone.stl', mimeType: 'model/stl', buffer: largeStl(33) });
  await expect(row(page, 'gone.stl')).toContainText(/uploading, [1-9]\d?\s?%/);
  await page.getByRole('button', { name: 'Remove gone.stl' }).click();
  expect((await (await ended).response())?.status()).toBe(204);
});

test('a file that was sent before is known by its hash under another name', async ({ page }) => {
  await page.goto('/print');
  const buffer = largeStl(34);
  await field(page).setInputFiles({ name: 'one.stl', mimeType: 'model/stl', buffer });
  await expect(row(page, 'one.stl')).toContainText('uploaded', slowly);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.url());
  });
  await field(page).setInputFiles({ name: 'two.stl', mimeType: 'model/stl', buffer });
  await expect(row(page, 'two.stl')).toContainText('uploaded', slowly);
  expect(sent).toEqual([]);
});
