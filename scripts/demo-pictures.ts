/**
 * Draws the pictures of the demo catalogue's works from their models:
 * `npm run demo:pictures -- [slug …] [--view name] [--draft]`. Without slugs it draws all.
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
  },
});

const slugs = positionals.length > 0 ? positionals : workGenerators.map(({ slug }) => slug);
const queue: PictureTask[] = slugs.map((slug) => ({
  slug,
  views: options.view,
  isDraft: options.draft,
  folder: options.draft ? '.data/pictures' : 'public/catalogue',
}));
const records = new Map<string, PictureRecord[]>();
const start = performance.now();

await Promise.all(Array.from({ length: Math.min(availableParallelism(), queue.length) }, runWorker));
if (!options.draft) {
  await saveRecords();
}
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
  const size = done.record ? `, ${Math.round((done.record.bytes[1600] ?? 0) / 1024)} kB` : '';
  console.log(`${done.slug} ${done.view}: ${done.seconds.toFixed(1)} s${size}`);
  if (done.record) {
    records.set(done.slug, [...(records.get(done.slug) ?? []), done.record]);
  }
}

/** Puts the new descriptions in the place of the old ones of the same pictures. */
async function saveRecords(): Promise<void> {
  const saved = await readRecords();
  for (const [slug, drawn] of records) {
    const others = (saved[slug] ?? []).filter(({ view }) => !drawn.some((record) => record.view === view));
    saved[slug] = [...others, ...drawn].sort(
      (a, b) => Number(b.view === 'front') - Number(a.view === 'front'),
    );
  }
  const sorted = Object.fromEntries(Object.entries(saved).sort(([a], [b]) => a.localeCompare(b, 'en')));
  await writeFile(recordFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

async function readRecords(): Promise<Record<string, PictureRecord[]>> {
  try {
    return castBecause('this script writes that file itself', JSON.parse(await readFile(recordFile, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return {};
    }
    throw error;
  }
}

function seconds(milliseconds: number): string {
  const total = Math.round(milliseconds / 1000);
  return total < 60 ? `${total} s` : `${Math.floor(total / 60)} min ${total % 60} s`;
}
