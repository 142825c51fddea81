// `npm run performance:benchmark`: how many requests a second the catalogue's pages answer, as a share of
// what an empty static page of the same build answers in the same round. Rounds alternate between the
// pages, so that whatever else the machine does falls on all of them.
import autocannon from 'autocannon';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';

const ROUNDS = 7;
const CONNECTIONS = 16;
const SECONDS = 2;
const LEAST_SHARE = 0.8;
const FLOOR = '/floor';
const PAGES = ['/gallery', '/gallery/strom-vase', '/', '/print'];
/** As a browser asks, and as a client without compression does. */
const ENCODINGS = ['gzip, deflate, br', 'identity'];

interface Sample {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  readonly bytes: number;
  readonly failures: number;
}

type Samples = ReadonlyMap<string, readonly Sample[]>;

async function measure(
  url: string,
  { encoding, seconds }: { encoding: string; seconds: number },
): Promise<Sample> {
  const headers = { 'accept-encoding': encoding };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  return {
    requestsPerSecond: result.requests.average,
    p99Ms: result.latency.p99,
    bytes: result.throughput.total / result.requests.total,
    failures: result.errors + result.non2xx,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measureAll(address: string, encoding: string): Promise<Samples> {
  const samples = new Map<string, Sample[]>();
  const paths = [FLOOR, ...PAGES];
  for (const path of paths) await measure(address + path, { encoding, seconds: 1 });
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of round % 2 === 0 ? paths : paths.toReversed()) {
      const sample = await measure(address + path, { encoding, seconds: SECONDS });
      samples.set(path, [...(samples.get(path) ?? []), sample]);
    }
  }
  return samples;
}

/** A line for each page; false when one is too slow. */
function report(samples: Samples, encoding: string): boolean {
  const middle = (path: string, figure: keyof Sample) =>
    median((samples.get(path) ?? []).map((sample) => sample[figure]));
  const floors = samples.get(FLOOR) ?? [];
  let isWell = true;
  process.stdout.write(`\nAccept-Encoding: ${encoding}\nrequests/s   p99 ms   kB sent   of the floor\n`);
  for (const [path, all] of samples) {
    const share = median(
      all.map(({ requestsPerSecond }, round) => requestsPerSecond / (floors[round]?.requestsPerSecond ?? 1)),
    );
    const failures = all.reduce((sum, sample) => sum + sample.failures, 0);
    const isSlow = share < LEAST_SHARE || failures > 0;
    if (isSlow) isWell = false;
    const figures = [
      middle(path, 'requestsPerSecond').toFixed(0).padStart(10),
      middle(path, 'p99Ms').toFixed(0).padStart(8),
      (middle(path, 'bytes') / 1000).toFixed(1).padStart(9),
      share.toFixed(2).padStart(14),
    ];
    const verdict = `${failures ? `, ${failures} failed` : ''}${isSlow ? '   FAIL' : ''}`;
    process.stdout.write(`${figures.join(' ')}   ${path}${verdict}\n`);
  }
  return isWell;
}

listenForShutdown(130);
try {
  const shop = await startDemoShop(process.cwd());
  let isWell = true;
  for (const encoding of ENCODINGS) {
    const samples = await measureAll(shop.address, encoding);
    isWell = report(samples, encoding) && isWell;
  }
  process.stdout.write(
    `\nMedians of ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections; each page needs ${LEAST_SHARE} of the floor.\n`,
  );
  await shop.stop();
  await shutDown(isWell ? 0 : 1);
} catch (error) {
  fail(error);
}
