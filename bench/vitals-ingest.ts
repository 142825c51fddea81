// `npm run performance:vitals`: beacons a second that POST /api/vitals takes, as a share of what an empty POST
// route handler of the same build takes in the same run. Rounds alternate between the two, so that whatever
// else the machine does falls on both; the database writes behind them all the while.
import autocannon from 'autocannon';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';

const ROUNDS = 7;
const CONNECTIONS = 16;
const SECONDS = 4;
const LEAST_SHARE = 0.85;
const FLOOR = '/api/floor';
const INGEST = '/api/vitals';

const ROUTES = ['/', '/gallery', '/gallery/[slug]', '/print'];
const DEVICES = ['phone', 'tablet', 'desktop'];
const BODIES = 1000;

const ID_PLACE = '0'.repeat(32);
const idsOfThisRun = Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
let made = 0;

/** Every beacon is a new view: a repeated one would be cheaper to take. */
function withNewId(body: string): string {
  made += 1;
  return body.replace(ID_PLACE, idsOfThisRun + made.toString(16).padStart(16, '0'));
}

/** Every sender has a network of its own: a single one would be refused before long. */
function aNetwork(): Record<string, string> {
  return { 'x-forwarded-for': `10.${(made >> 8) % 256}.${made % 256}.1` };
}

/** The size and shape of a usual beacon: every metric, with its elements. */
function usualBeacon(index: number): string {
  const paint = 900 + ((index * 7919) % 2400);
  return JSON.stringify({
    v: 1,
    id: ID_PLACE,
    seq: 0,
    release: 'v1',
    route: ROUTES[index % ROUTES.length],
    lang: 'en',
    device: DEVICES[index % DEVICES.length],
    nav: 'navigate',
    net: '4g',
    lcp: {
      value: paint,
      target: 'main#main>section>figure>img',
      firstByte: 210.4,
      loadDelay: 120.3,
      loadTime: 400.1,
      renderDelay: 55.2,
    },
    inp: { value: 64, target: 'main#main>form>button', script: '3e5cmorriz1uv.js#onClick', scriptTime: 31.5 },
    cls: { value: index % 3 === 0 ? 0.0123 : 0, target: 'main#main>section>p' },
    fcp: paint * 0.7,
    ttfb: 210.4,
  });
}

interface Sample {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  readonly failures: number;
}

async function measure(url: string, bodies: readonly string[], duration: number): Promise<Sample> {
  let next = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    method: 'POST',
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
    },
    requests: [
      {
        setupRequest: (request) => {
          next = (next + 1) % bodies.length;
          return {
            ...request,
            headers: { ...request.headers, ...aNetwork() },
            body: withNewId(bodies[next] ?? ''),
          };
        },
      },
    ],
  });
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

function describe(path: string, samples: readonly Sample[]): string {
  const speed = median(samples.map(({ requestsPerSecond }) => requestsPerSecond));
  const p99 = median(samples.map(({ p99Ms }) => p99Ms));
  const failures = samples.reduce((sum, sample) => sum + sample.failures, 0);
  return `${speed.toFixed(0).padStart(10)} ${p99.toFixed(0).padStart(8)}   ${path}${failures ? `, ${failures} failed` : ''}\n`;
}

async function run(address: string): Promise<boolean> {
  const floors: Sample[] = [];
  const ingests: Sample[] = [];
  const bodies = Array.from({ length: BODIES }, (_, index) => usualBeacon(index));
  for (const path of [FLOOR, INGEST]) await measure(address + path, bodies, 2);
  for (let round = 0; round < ROUNDS; round++) {
    const paths = round % 2 === 0 ? [FLOOR, INGEST] : [INGEST, FLOOR];
    for (const path of paths) {
      const sample = await measure(address + path, bodies, SECONDS);
      (path === FLOOR ? floors : ingests).push(sample);
    }
  }
  const shares = ingests.map(
    (sample, round) => sample.requestsPerSecond / (floors[round]?.requestsPerSecond ?? 1),
  );
  const share = median(shares);
  const failures = [...floors, ...ingests].reduce((sum, sample) => sum + sample.failures, 0);
  const isWell = share >= LEAST_SHARE && failures === 0;
  process.stdout.write(`\nrequests/s   p99 ms\n${describe(FLOOR, floors)}${describe(INGEST, ingests)}`);
  process.stdout.write(
    `\n${share.toFixed(2)} of the floor (median of ${ROUNDS} pairs: ${shares.map((one) => one.toFixed(2)).join(' ')}); needed ${LEAST_SHARE}${isWell ? '' : '   FAIL'}\nA usual beacon has ${bodies[0]?.length ?? 0} bytes.\n`,
  );
  return isWell;
}

listenForShutdown(130);
try {
  const given = process.env.BENCH_ADDRESS;
  const shop = given ? null : await startDemoShop(process.cwd(), { TRUSTED_PROXY_HOPS: '1' });
  const isWell = await run(given ?? shop?.address ?? '');
  await shop?.stop();
  await shutDown(isWell ? 0 : 1);
} catch (error) {
  fail(error);
}
