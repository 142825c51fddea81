/**
 * How long one million triangles take, and how much memory: node bench/mesh-parse.ts [triangles]
 * A wavy sphere is written as a binary and as an ASCII STL; each is read, welded, measured and hashed in a
 * worker of a new process, as it is for a customer: nothing is compiled yet. Medians of the processes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { hashGeometry, measureMesh, parseModel, type TriangleMesh, weld, writeBinaryStl } from '#lib/mesh';
import { parseAsciiStl } from '#lib/mesh/parse-ascii-stl';
import { asciiStl, wavySphere } from './wavy-sphere.ts';

const steps = ['parse', 'weld', 'measure', 'hash'] as const;
type Sample = Record<(typeof steps)[number] | 'peakBytes', number>;
const runs = 5;

if (!isMainThread) {
  parentPort?.postMessage(measureFile(String(workerData)));
} else if (process.argv[2] === '--file') {
  const worker = new Worker(import.meta.filename, { workerData: process.argv[3] });
  const atStart = process.memoryUsage.rss();
  let peak = atStart;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 2);
  worker.once('message', (times: Omit<Sample, 'peakBytes'>) => {
    clearInterval(watch);
    process.stdout.write(JSON.stringify({ ...times, peakBytes: peak - atStart }));
  });
} else {
  const folder = mkdtempSync(join(tmpdir(), 'nordlayer-mesh-'));
  try {
    compare(folder, Number(process.argv[2] ?? 1_000_000));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureFile(path: string): Omit<Sample, 'peakBytes'> {
  const bytes = readFileSync(path);
  const marks = [performance.now()];
  const mesh = path.endsWith('.txt') ? parseLarge(bytes) : parseModel(bytes).mesh;
  marks.push(performance.now());
  const welded = weld(mesh);
  marks.push(performance.now());
  const measure = measureMesh(mesh, welded);
  marks.push(performance.now());
  hashGeometry(mesh);
  marks.push(performance.now());
  if (measure.openEdgeCount > 0 || measure.shellCount !== 1) throw new Error('The sphere is not closed.');
  const [parse = 0, welding = 0, measuring = 0, hash = 0] = marks
    .slice(1)
    .map((mark, index) => mark - (marks[index] ?? 0));
  return { parse, weld: welding, measure: measuring, hash };
}

/** A million triangles as text are twice as large as an upload may be, so the limit is passed by. */
function parseLarge(bytes: Uint8Array): TriangleMesh {
  const positions = parseAsciiStl(bytes);
  return { positions, triangleCount: positions.length / 9 };
}

function compare(folder: string, triangles: number): void {
  const mesh = wavySphere(triangles);
  for (const [kind, bytes] of [
    ['binary.stl', writeBinaryStl(mesh)],
    ['ascii.txt', asciiStl(mesh)],
  ] as const) {
    const file = join(folder, kind);
    writeFileSync(file, bytes);
    const samples = Array.from({ length: runs }, () => sample(file));
    const median = (of: keyof Sample) =>
      samples.map((each) => each[of]).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
    const times = steps.map((step) => `${step} ${median(step).toFixed(0)} ms`).join(', ');
    const measuredMs = median('parse') + median('weld') + median('measure');
    console.log(`${kind}, ${mesh.triangleCount} triangles, ${(bytes.length / 1e6).toFixed(0)} MB: ${times}`);
    console.log(
      `  parse to measure ${measuredMs.toFixed(0)} ms; peak memory ${(median('peakBytes') / bytes.length).toFixed(1)} × the file`,
    );
  }
}

function sample(file: string): Sample {
  return JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, '--file', file], { encoding: 'utf8' }),
  );
}
