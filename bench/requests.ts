// `npm run performance:benchmark`: how many requests a second the catalogue's pages answer, as a share of
// what an empty static page of the same build answers in the same run. Rounds alternate between the
// pages, so that whatever else the machine does falls on all of them.
import autocannon from 'autocannon';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';

const ROUNDS = 5;
const CONNECTIONS = 16;
const SECONDS = 4;
const LEAST_SHARE = 0.8;
const FLOOR = '/floor';
const PAGES = ['/gallery', '/gallery/strom-vase', '/', '/print'];

interface Sample {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  readonly failures: number;
}

async function measure(url: string, duration: number): Promise<Sample> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration });
  return {
    requestsPerSecond: result.requests.average,
    p99Ms: result.latency.p99,
    failures: result.errors + result.non2xx,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measureAll(address: string): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>();
  const paths = [FLOOR, ...PAGES];
  for (const path of paths) await measure(address + path, 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of paths) {
      const sample = await measure(address + path, SECONDS);
      samples.set(path, [...(samples.get(path) ?? []), sample]);
    }
  }
  return samples;
}

function report(samples: ReadonlyMap<string, readonly Sample[]>): boolean {
  const speed = (path: string) => median((samples.get(path) ?? []).map((sample) => sample.requestsPerSecond));
  const floor = speed(FLOOR);
  let isWell = true;
  process.stdout.write('\nrequests/s   p99 ms   of the floor\n');
  for (const [path, all] of samples) {
    const share = speed(path) / floor;
    const failures = all.reduce((sum, sample) => sum + sample.failures, 0);
    const isSlow = share < LEAST_SHARE || failures > 0;
    if (isSlow) isWell = false;
    process.stdout.write(
      `${speed(path).toFixed(0).padStart(10)} ${median(all.map((sample) => sample.p99Ms))
        .toFixed(0)
        .padStart(
          8,
        )} ${share.toFixed(2).padStart(14)}   ${path}${failures ? `, ${failures} failed` : ''}${isSlow ? '   FAIL' : ''}\n`,
    );
  }
  process.stdout.write(
    `\nMedians of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections; each page needs ${LEAST_SHARE} of the floor.\n`,
  );
  return isWell;
}

listenForShutdown(130);
try {
  const shop = await startDemoShop(process.cwd());
  const samples = await measureAll(shop.address);
  await shop.stop();
  await shutDown(report(samples) ? 0 : 1);
} catch (error) {
  fail(error);
}
