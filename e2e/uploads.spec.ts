import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh, splitTriangles } from '#lib/mesh/testing';
import { choosePickup, fillContact, payOnPickup, placeOrder } from './checkout-steps.ts';

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

/** So slow that a file takes ten seconds, or what is given in bytes a second. */
async function slowDown(page: Page, uploadSpeed = 250_000) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const emulate = (uploadThroughput: number, offline = false) =>
    session.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await emulate(uploadSpeed);
  return { goOffline: () => emulate(uploadSpeed, true), goOnline: () => emulate(-1) };
}

interface KeptModel {
  readonly modelId: string;
  readonly accessKey: string;
}

/** What the shop keeps for the page from now on, by whichever answer the page learns of it. */
function watchModels(page: Page): ReadonlyMap<string, KeptModel> {
  const models = new Map<string, KeptModel>();
  page.on('response', async (response) => {
    if (!/\/api\/v1\/uploads\/(known|[0-9a-f]{32})$/.test(response.url())) return;
    const isTold = response.ok() && ['GET', 'POST'].includes(response.request().method());
    if (!isTold || response.status() === 204) return;
    const { data } = await response.json();
    models.set(data.modelId, data);
  });
  return models;
}

/** Where each body that is sent from now on begins in its file, and how many files are begun anew. */
function watchSending(page: Page) {
  const seen: { offsets: number[]; begun: number } = { offsets: [], begun: 0 };
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/uploads')) seen.begun += 1;
    const offset = request.headers()['upload-offset'];
    if (request.method() === 'PATCH' && offset) seen.offsets.push(Number(offset));
  });
  return seen;
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function storedHash(page: Page, { modelId, accessKey }: KeptModel): Promise<string> {
  const answer = await page.request.get(`/api/v1/models/${modelId}/file?key=${accessKey}`);
  return hashOf(await answer.body());
}

test('three files are dropped, the page is reloaded, the network lost: all go on, and one is ordered', async ({
  page,
}, { outputDir }) => {
  // From the disk, so that a file is the same one to the browser: its date is part of what it goes by.
  await mkdir(outputDir, { recursive: true });
  const files = ['first', 'second', 'third'].map((name, place) => ({
    name: `${name}.stl`,
    path: join(outputDir, `${name}.stl`),
    bytes: largeStl(35 + place),
  }));
  await Promise.all(files.map(({ path, bytes }) => writeFile(path, bytes)));
  const paths = files.map(({ path }) => path);
  await page.goto('/print');
  const network = await slowDown(page, 400_000);
  await field(page).setInputFiles(paths);
  for (const { name } of files) {
    await expect(row(page, name)).toContainText(/€\d/);
    await expect(row(page, name)).toContainText(/uploading, [1-9]\d\s?%/, slowly);
  }

  await page.reload();
  const kept = watchModels(page);
  const resumed = watchSending(page);
  await field(page).setInputFiles(paths);
  await expect.poll(() => resumed.offsets.length, slowly).toBeGreaterThanOrEqual(files.length);
  expect(resumed.begun).toBe(0);
  expect(Math.min(...resumed.offsets)).toBeGreaterThan(0);

  await network.goOffline();
  for (const { name } of files) await expect(row(page, name)).toContainText('no connection');
  await page.getByRole('button', { name: 'second.stl', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'second.stl' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Total, VAT included/ })).toContainText(/€\d/);
  await network.goOnline();
  for (const { name } of files) await expect(row(page, name)).toContainText('uploaded', slowly);
  expect(resumed.begun).toBe(0);
  await expect.poll(() => kept.size).toBe(files.length);
  const stored = await Promise.all([...kept.values()].map((model) => storedHash(page, model)));
  expect(stored.toSorted()).toEqual(files.map(({ bytes }) => hashOf(bytes)).toSorted());

  await page.getByRole('button', { name: 'Remove third.stl' }).click();
  await expect(page.getByRole('button', { name: 'third.stl', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'second.stl', exact: true }).click();
  await page.getByRole('button', { name: 'Order this' }).first().click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  await placeOrder(page);
  await expect(page.getByText('second.stl').first()).toBeVisible();
});

test('a lost network stops an upload, and its return takes it up where it stopped', async ({ page }) => {
  const bytes = largeStl(31);
  const kept = watchModels(page);
  await page.goto('/print');
  const network = await slowDown(page);
  await field(page).setInputFiles({ name: 'long.stl', mimeType: 'model/stl', buffer: bytes });
  await expect(row(page, 'long.stl')).toContainText(/uploading, [1-6]\d\s?%/);
  await network.goOffline();
  await expect(row(page, 'long.stl')).toContainText('no connection');
  const resumed = watchSending(page);
  await network.goOnline();
  await expect(row(page, 'long.stl')).toContainText('uploaded', slowly);
  expect(resumed.begun).toBe(0);
  expect(Math.min(...resumed.offsets)).toBeGreaterThan(0);
  await expect.poll(() => kept.size).toBe(1);
  for (const model of kept.values()) expect(await storedHash(page, model)).toBe(hashOf(bytes));
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
