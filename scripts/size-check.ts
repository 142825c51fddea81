// `npm run size-check`: what the first load of each page weighs, compressed, against lib/budgets.ts.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { budgets } from '#lib/budgets';
import { fail, PlainError } from './bootstrap/progress.mjs';
import { pageStyles } from './page-styles.ts';

const root = process.cwd();
const statsSchema = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) }));
/** Two names that are in every build of three.js and in nothing else. */
const THREE = /WebGLRenderer|BufferGeometry/;

/** A name that is in web-vitals with attribution and in nothing else. */
const REPORTER = /largestShiftTarget/;

interface RouteWeight {
  readonly route: string;
  readonly scriptBytes: number;
  readonly styleBytes: number;
  readonly holdsThree: boolean;
}

const weights = new Map<string, number>();

function compressedBytes(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = gzipSync(readFileSync(file), { level: 9 }).byteLength;
  weights.set(file, bytes);
  return bytes;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function weighRoutes(): RouteWeight[] {
  const file = join(root, '.next/diagnostics/route-bundle-stats.json');
  if (!existsSync(file)) throw new PlainError('There is no build to weigh: run npm run build first.');
  const styles = pageStyles(root);
  return statsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ route, firstLoadChunkPaths }) => {
    const scripts = [...new Set(firstLoadChunkPaths)].filter((path) => path.endsWith('.js'));
    const files = scripts.map((path) => join(root, path));
    return {
      route,
      scriptBytes: sum(files.map(compressedBytes)),
      styleBytes: sum((styles.get(route) ?? []).map(compressedBytes)),
      holdsThree: files.some((path) => THREE.test(readFileSync(path, 'utf8'))),
    };
  });
}

/** The built scripts that hold what is looked for, each with its text. */
function chunksWith(mark: RegExp): string[] {
  const files = globSync(join(root, '.next/static/chunks/**/*.js'));
  const found = files.filter((file) => mark.test(readFileSync(file, 'utf8')));
  if (found.length === 0) throw new PlainError(`The build has no script with ${mark} to weigh.`);
  return found;
}

/** What is loaded after the page; React is there by then. */
function weighLater() {
  const reporters = chunksWith(REPORTER).map((file) => brotliCompressSync(readFileSync(file)).byteLength);
  return [
    {
      name: 'the viewer, on demand, without React',
      bytes: sum(chunksWith(THREE).map(compressedBytes)),
      most: budgets.viewer.scriptBytes,
    },
    {
      name: 'the reporter of visits, brotli',
      bytes: Math.max(...reporters),
      most: budgets.reporterBytes,
    },
  ];
}

/** The owner's pages and the ones that the framework adds are listed, not limited. */
function isCustomerPage(route: string): boolean {
  return route.startsWith('/[locale]') && !route.startsWith('/[locale]/admin');
}

function faultsOf({ scriptBytes, styleBytes, holdsThree }: RouteWeight): string[] {
  const { firstLoad } = budgets;
  return [
    ...(scriptBytes > firstLoad.scriptBytes ? [`scripts over ${firstLoad.scriptBytes / 1000} kB`] : []),
    ...(styleBytes > firstLoad.styleBytes ? [`styles over ${firstLoad.styleBytes / 1000} kB`] : []),
    ...(holdsThree ? ['three.js in the first load'] : []),
  ];
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

try {
  const routes = weighRoutes().toSorted((a, b) => b.scriptBytes - a.scriptBytes);
  let failed = 0;
  process.stdout.write(`scripts  styles  kB gzip\n`);
  for (const weight of routes) {
    const faults = isCustomerPage(weight.route) ? faultsOf(weight) : [];
    failed += faults.length > 0 ? 1 : 0;
    const verdict = faults.length > 0 ? `   FAIL ${faults.join(', ')}` : '';
    process.stdout.write(
      `${kilobytes(weight.scriptBytes)} ${kilobytes(weight.styleBytes)}  ${weight.route}${verdict}\n`,
    );
  }
  const checked = routes.filter((weight) => isCustomerPage(weight.route)).length;
  if (checked === 0)
    throw new PlainError('The build lists no customer page: the check has nothing to check.');
  let heavy = 0;
  for (const { name, bytes, most } of weighLater()) {
    heavy += bytes > most ? 1 : 0;
    const verdict = bytes > most ? `   FAIL over ${most / 1000} kB` : '';
    process.stdout.write(`${kilobytes(bytes)}          ${name}${verdict}\n`);
  }
  process.stdout.write(`\n${checked - failed} of ${checked} customer pages are within their budgets\n`);
  process.exit(failed + heavy > 0 ? 1 : 0);
} catch (error) {
  fail(error);
}
