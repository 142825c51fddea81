/**
 * The viewer in a real browser, against a shop of its own: from the drop of a file to its first picture, what
 * holds up the page meanwhile, beside the same with nothing drawn and an empty page that sends as much to the card
 * (drawing by the processor has the cores that a page waits for elsewhere), what a visitor downloads of a work of a million triangles, what an idle view
 * draws, and what is left after it was opened fifty times:
 * `node --conditions=react-server bench/viewer.ts [address of a shop that runs, and of its database]`.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { type Browser, chromium, type Page } from 'playwright';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import { connect, projects } from '#lib/db';
import { writeBinaryStl } from '#lib/mesh';
import { watchTasks } from '../e2e/watch-tasks.ts';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { type DemoShop, startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import { obtainBrowser } from '../scripts/testing/find-browser.ts';
import { bytesBetween, heapMb, probe, type Readings, sendVertices } from './viewer-probe.ts';
import { wavySphere } from './wavy-sphere.ts';

const root = join(import.meta.dirname, '..');
const folder = temporaryFolder('viewer');
const work = 'strom-vase';
const openings = 50;
/** Nobody finds a file in the browser's window faster; the page gets ready meanwhile. */
const choosingMs = 1500;
const longTaskMs = 50;
/** Of a piece that `buildViewMesh` makes. */
const pieceCorners = 65_536 * 3;
const kept = z.object({ data: z.object({ modelId: z.string(), accessKey: z.string() }) });

type Shop = Pick<DemoShop, 'address' | 'databaseUrl'>;
type Read = () => Promise<Readings>;

function stlOf(bytes: number): Buffer {
  return Buffer.from(writeBinaryStl(wavySphere(Math.floor((bytes - 84) / 50))));
}

async function openPage(browser: Browser, address: string, isUndrawn = false) {
  const page = await browser.newPage();
  const read = await probe(page, { isUndrawn });
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  return { page, read, session };
}

async function waitFor(read: Read, isReached: (readings: Readings) => boolean): Promise<Readings> {
  for (;;) {
    const readings = await read();
    if (isReached(readings)) return readings;
    await sleep(50);
  }
}

async function turn(page: Page): Promise<void> {
  const view = page.getByRole('application');
  for (let press = 0; press < 12; press++) await view.press('ArrowRight');
}

const tookMs = ({ firstFrameMs, askedMs }: Readings) => Math.round((firstFrameMs ?? 0) - (askedMs ?? 0));

/** What held a page up, and the most that one of its tasks worked itself. */
async function tasksSaid(endWatch: Awaited<ReturnType<typeof watchTasks>>): Promise<string> {
  const tasks = await endWatch();
  const whole = (ms: number) => Math.round(ms);
  const long = tasks
    .filter(({ wallMs }) => wallMs > longTaskMs)
    .map(({ wallMs, processorMs }) => `${whole(wallMs)} (work ${whole(processorMs)})`);
  const most = whole(Math.max(...tasks.map(({ processorMs }) => processorMs)));
  if (most > longTaskMs) process.exitCode = 1;
  return `tasks over ${longTaskMs} ms: ${long.join(', ') || 'none'}; most work of a task: ${most} ms`;
}

interface Drop {
  readonly browser: Browser;
  readonly shop: Shop;
  readonly bytes: number;
  readonly isUndrawn?: boolean;
}

async function measureDrop({ browser, shop, bytes, isUndrawn = false }: Drop): Promise<void> {
  const { page, read } = await openPage(browser, `${shop.address}/print`, isUndrawn);
  const file = join(folder.path, `drop-${bytes}.stl`);
  await writeFile(file, stlOf(bytes));
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('Choose a file').first().click();
  const chosen = await chooser;
  await sleep(choosingMs);
  const endWatch = await watchTasks(browser);
  await chosen.setFiles(file);
  const first = await waitFor(read, ({ firstFrameMs }) => firstFrameMs !== null);
  await page.getByRole('application').waitFor();
  await turn(page);
  await sleep(3000);
  const tasks = await tasksSaid(endWatch);
  const { drawCalls } = await read();
  await sleep(2000);
  const idle = (await read()).drawCalls - drawCalls;
  console.log(
    `${isUndrawn ? '  the same, nothing drawn' : `A file of ${bytes / 1e6} MB`}: first picture after ${tookMs(first)} ms; until it is turned, ${tasks}; drawn in two idle seconds: ${idle}`,
  );
  await page.close();
}

/** The card's part alone: as many vertices as a file's, sent in pieces of the viewer's size. */
async function measureSending(browser: Browser, bytes: number): Promise<void> {
  const page = await browser.newPage();
  const corners = Math.floor((bytes - 84) / 50) * 3;
  const endWatch = await watchTasks(browser);
  await sendVertices(page, { pieces: Math.ceil(corners / pieceCorners), vertices: pieceCorners });
  console.log(`  an empty page that sends as much to the card: ${await tasksSaid(endWatch)}`);
  await page.close();
}

/** A work of the catalogue with a model of 50 MB, as the owner's upload. */
async function giveLargeModel({ address, databaseUrl }: Shop): Promise<void> {
  const body = new Uint8Array(stlOf(50e6));
  const sent = await fetch(`${address}/api/v1/uploads?name=large.stl`, { method: 'POST', body });
  const { modelId, accessKey } = kept.parse(await sent.json()).data;
  for (;;) {
    const model = await fetch(`${address}/api/v1/models/${modelId}?key=${accessKey}`);
    const { data } = z.object({ data: z.object({ processing: z.string() }) }).parse(await model.json());
    if (data.processing === 'done') break;
    if (data.processing === 'failed') throw new Error('The model could not be processed.');
    await sleep(500);
  }
  const { db, client } = connect(databaseUrl);
  await db.update(projects).set({ modelId }).where(eq(projects.slug, work));
  await expireTags(db, [cacheTags.project(work), cacheTags.projects]);
  await client.end();
  await sleep(2000);
}

async function measureDownload(browser: Browser, shop: Shop): Promise<void> {
  const { page, read } = await openPage(browser, `${shop.address}/gallery/${work}`);
  await page.getByRole('button', { name: /Turn it in 3D/ }).click();
  const first = await waitFor(read, ({ firstFrameMs }) => firstFrameMs !== null);
  const askedMs = first.askedMs ?? 0;
  const { script, model } = await bytesBetween(page, askedMs, first.firstFrameMs ?? 0);
  console.log(
    `A work of 50 MB: ${Math.round(model / 1000)} kB of model and ${Math.round(script / 1000)} kB of code to the first picture, after ${tookMs(first)} ms`,
  );
  await sleep(5000);
  const whole = await bytesBetween(page, askedMs, Number.MAX_VALUE);
  console.log(`  with the whole mesh in its place: ${Math.round(whole.model / 1000)} kB of model`);
  await page.close();
}

async function measureLeak(browser: Browser, shop: Shop): Promise<void> {
  const { page, read, session } = await openPage(browser, `${shop.address}/gallery/papir-lamp`);
  const heaps: number[] = [];
  let mostContexts = 0;
  for (let opening = 1; opening <= openings; opening++) {
    // A page that is come back to may still be in 3D.
    const button = page.getByRole('button', { name: /Turn it in 3D/ });
    await button.or(page.getByRole('application')).first().waitFor();
    if (await button.isVisible()) await button.click();
    await page.getByRole('application').waitFor();
    await waitFor(read, ({ firstFrameMs }) => firstFrameMs !== null);
    mostContexts = Math.max(mostContexts, (await read()).contexts);
    await page.getByRole('link', { name: 'Services' }).first().click();
    await page.waitForURL('**/services');
    await waitFor(read, ({ contexts }) => contexts === 0);
    if (opening % 10 === 0) heaps.push(await heapMb(session));
    await page.goBack();
  }
  console.log(
    `Opened and left ${openings} times: contexts at most ${mostContexts}, at last ${(await read()).contexts}; heap after every ten ${heaps.map((mb) => mb.toFixed(1)).join(', ')} MB`,
  );
  await page.close();
}

listenForShutdown(1);
try {
  const [address, databaseUrl] = process.argv.slice(2);
  const shop = address && databaseUrl ? { address, databaseUrl } : await startDemoShop(root);
  const browser = await chromium.launch({
    executablePath: await obtainBrowser(root),
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  });
  await measureDrop({ browser, shop, bytes: 1e6 });
  for (const bytes of [10e6, 50e6]) {
    await measureDrop({ browser, shop, bytes });
    await measureDrop({ browser, shop, bytes, isUndrawn: true });
    await measureSending(browser, bytes);
  }
  await giveLargeModel(shop);
  await measureDownload(browser, shop);
  await measureLeak(browser, shop);
  await browser.close();
} catch (error) {
  fail(error);
  await shutDown(1);
}
folder.remove();
await shutDown(process.exitCode === 1 ? 1 : 0);
