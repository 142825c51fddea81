/**
 * Draws the pictures of the demo catalogue's works from their models:
 * `npm run demo:pictures -- [slug …] [--view name] [--draft] [--folder path]`. Without slugs it draws all.
 * Drafts go to .data/pictures as PNG over a light and a dark stage; finished ones to
 * public/catalogue/<slug>/ with their description in drizzle/seed/pictures.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { castBecause } from '#lib/cast';
import { workGenerators } from '../drizzle/seed/works/index.ts';
import type { PictureRecord } from './pictures/encode-picture.ts';
import type { PictureDone, PictureTask } from './pictures/picture-task.ts';

const recordFile = 'drizzle/seed/pictures.json';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draft: { type: 'boolean', default: false },
    view: { type: 'string', multiple: true, default: [] },
    folder: { type: 'string' },
  },
});

const slugs = positionals.length > 0 ? positionals : workGenerators.map(({ slug }) => slug);
const queue: PictureTask[] = slugs.map((slug) => ({
  slug,
  views: options.view,
  isDraft: options.draft,
  folder: options.folder ?? (options.draft ? '.data/pictures' : 'public/catalogue'),
}));
let saving = Promise.resolve();
const start = performance.now();

await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, runWorker));
await saving;
console.log(`${slugs.length} works in ${seconds(performance.now() - start)}`);

/** Feeds one worker thread from the queue until it is empty. */
function runWorker(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pictures/render-worker.ts', import.meta.url));
    const next = () => {
      const task = queue.shift();
      if (task) {
        worker.postMessage(task);
      } else {
        worker.terminate().then(() => resolve(), reject);
      }
    };
    worker.on('message', (done: PictureDone) => (done.isWorkDone ? next() : notePicture(done)));
    worker.on('error', reject);
    next();
  });
}

function notePicture(done: Exclude<PictureDone, { isWorkDone: true }>): void {
  const size = done.record ? `, ${Math.round((done.record.sizesBytes['1600.avif'] ?? 0) / 1024)} kB` : '';
  console.log(`${done.slug} ${done.view}: ${done.seconds.toFixed(1)} s${size}`);
  if (done.record) {
    const { record } = done;
    saving = saving.then(() => saveRecord(record));
  }
}

/** Puts a description in the place of its picture's old one, works and views in the catalogue's order. */
async function saveRecord(drawn: PictureRecord): Promise<void> {
  const others = (await readRecords()).filter((record) => keyOf(record) !== keyOf(drawn));
  const all = [...others, drawn].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.view.localeCompare(b.view, 'en'),
  );
  await writeFile(recordFile, `${JSON.stringify(all, null, 2)}\n`);
}

async function readRecords(): Promise<PictureRecord[]> {
  try {
    return castBecause('this script writes that file itself', JSON.parse(await readFile(recordFile, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

function keyOf({ slug, view }: PictureRecord): string {
  return `${slug}/${view}`;
}

/** By work; within one the front comes first. */
function placeOf({ slug, view }: PictureRecord): number {
  return workGenerators.findIndex((generator) => generator.slug === slug) * 2 + (view === 'front' ? 0 : 1);
}

function seconds(milliseconds: number): string {
  const total = Math.round(milliseconds / 1000);
  return total < 60 ? `${total} s` : `${Math.floor(total / 60)} min ${total % 60} s`;
}
