import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { z } from 'zod';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh, splitTriangles } from '#lib/mesh/testing';
import { choosePickup, fillContact, payOnPickup, placeOrder } from './checkout-steps.ts';
import { blockFile } from './models.ts';

const keptModel = z.object({ modelId: z.string(), accessKey: z.string() });

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

/** So slow that a file takes a minute: on a crowded machine a test sees little of a short upload. */
const slowBytesPerS = 40_000;

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
  await emulate(slowBytesPerS);
  return {
    goOffline: () => emulate(slowBytesPerS, true),
    goSlow: () => emulate(slowBytesPerS),
    goOnline: () => emulate(-1),
  };
}

/** The key to the model that a file of this name has become. */
function watchModels(page: Page, fileName: string): Promise<z.infer<typeof keptModel>> {
  return new Promise((resolve, reject) => {
    page.on('response', async (response) => {
      const isResult = /\/api\/v1\/uploads\/[0-9a-f]{32}$/.test(response.url());
      if (!isResult || response.request().method() !== 'GET' || !response.ok()) return;
      try {
        const { data } = z.object({ data: keptModel }).parse(await response.json());
        const model = await page.request.get(`/api/v1/models/${data.modelId}?key=${data.accessKey}`);
        if ((await model.json()).data.fileName === fileName) resolve(data);
      } catch (error) {
        reject(error);
      }
    });
  });
}

async function storedHash(page: Page, { modelId, accessKey }: z.infer<typeof keptModel>) {
  const answer = await page.request.get(`/api/v1/models/${modelId}/file?key=${accessKey}`);
  return createHash('sha256')
    .update(await answer.body())
    .digest('hex');
}

/** On the disk, so that a file is the same one to the browser after a reload: its date is part of what it goes by. */
async function onDisk(folder: string, files: readonly (readonly [name: string, bytes: Buffer])[]) {
  await mkdir(folder, { recursive: true });
  return await Promise.all(
    files.map(async ([name, bytes]) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
}

/** Requests of the upload protocol, from now on: new uploads, and from where in a file its bytes were sent. */
function watchUploads(page: Page) {
  const created: string[] = [];
  const offsets: number[] = [];
  page.on('request', (request) => {
    const offset = request.headers()['upload-offset'];
    if (request.method() === 'PATCH' && offset) offsets.push(Number(offset));
    if (request.method() === 'POST' && request.url().endsWith('/uploads')) created.push(request.url());
  });
  return { created, offsets };
}

test('three files: the network is lost, the page is reloaded, all go on where they were, and one is ordered', async ({
  page,
}, { outputDir }) => {
  const large = [largeStl(31), largeStl(32)] as const;
  const paths = await onDisk(outputDir, [
    ['small.stl', blockFile('small.stl', [30, 20, 10]).buffer],
    ['second.stl', large[0]],
    ['third.stl', large[1]],
  ]);
  const names = ['small.stl', 'second.stl', 'third.stl'] as const;
  const larger = names.slice(1);
  await page.goto('/print');
  const network = await slowDown(page);
  await field(page).setInputFiles(paths);
  for (const name of names) await expect(row(page, name)).toContainText(/€\d/, slowly);
  for (const name of larger) await expect(row(page, name)).toContainText(/uploading, [1-9]\d?\s?%/, slowly);

  await network.goOffline();
  for (const name of larger) {
    await expect(row(page, name)).toContainText('no connection', slowly);
    await expect(row(page, name)).toContainText(/€\d/);
  }
  const afterLoss = watchUploads(page);
  await network.goSlow();
  await expect.poll(() => afterLoss.offsets.length, slowly).toBeGreaterThanOrEqual(larger.length);
  expect(Math.min(...afterLoss.offsets)).toBeGreaterThan(0);
  expect(afterLoss.created).toEqual([]);

  await page.reload();
  await network.goOnline();
  const afterReload = watchUploads(page);
  const kept = watchModels(page, 'second.stl');
  await field(page).setInputFiles(paths);
  for (const name of names) await expect(row(page, name)).toContainText('uploaded', slowly);
  expect(afterReload.created).toEqual([]);
  expect(await storedHash(page, await kept)).toBe(createHash('sha256').update(large[0]).digest('hex'));

  await page.getByRole('button', { name: 'Remove small.stl' }).click();
  await page.getByRole('button', { name: 'second.stl', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'second.stl' })).toBeVisible();
  await page.getByRole('button', { name: 'Order this' }).first().click();
  await page.waitForURL('**/checkout/contact');
  await fillContact(page);
  await choosePickup(page);
  await payOnPickup(page);
  await placeOrder(page);
  await expect(page.getByText('second.stl').first()).toBeVisible();
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
