/**
 * Feeds damaged files to everything that reads models: node bench/fuzz-mesh.ts [files] [seed]
 * Stops at the first crash, insane number or file that takes two seconds, and leaves it beside the report.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Damage, damage, damageableFiles, readAsCustomer } from '#lib/mesh/testing';

const wanted = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const kinds = ['set', 'set', 'set', 'cut', 'repeat', 'end'] as const;
const telling = [0, 255, 127, 128, 32, 10, 45, 46, 48, 57, 60, 62, 34, 47, 101];
/** The closer look takes a hundred times as long as reading. */
const briefOf = 20;

const files = damageableFiles();
const random = xorshift(seed);
const below = (limit: number) => Math.floor(random() * limit);
const outcomes = new Map<string, number>();
let slowestMs = 0;
let peakBytes = 0;
const start = performance.now();

for (let index = 0; index < wanted; index++) {
  const file = files[below(files.length)] ?? files[0];
  const bytes = file.finish(damage(file.bytes, changes()));
  const from = process.cpuUsage();
  try {
    const { refusal } = readAsCustomer(bytes, index % briefOf !== 0);
    const outcome = `${file.name}: ${refusal ?? 'measured'}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  } catch (error) {
    const path = join(tmpdir(), `nordlayer-fuzz-${seed}-${index}.bin`);
    writeFileSync(path, bytes);
    console.error(`File ${index} of seed ${seed} broke the reader; it is kept as ${path}`);
    throw error;
  }
  const { user, system } = process.cpuUsage(from);
  slowestMs = Math.max(slowestMs, (user + system) / 1000);
  if (index % 1000 === 0) peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
}

for (const [outcome, count] of [...outcomes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${String(count).padStart(8)}  ${outcome}`);
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `${wanted} files of seed ${seed} in ${seconds} s: no crash, no insane number; ` +
    `slowest ${slowestMs.toFixed(0)} ms of a processor, memory up to ${(peakBytes / 1e6).toFixed(0)} MB`,
);

function changes(): Damage[] {
  return Array.from({ length: 1 + below(5) }, () => ({
    kind: kinds[below(kinds.length)] ?? 'set',
    place: random(),
    length: below(random() < 0.9 ? 12 : 200),
    value: random() < 0.5 ? below(256) : (telling[below(telling.length)] ?? 0),
  }));
}

/** Marsaglia's xorshift: the same files for the same seed. */
function xorshift(from: number): () => number {
  let state = from | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
