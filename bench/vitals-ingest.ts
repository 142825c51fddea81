// `npm run performance:vitals`: beacons a second that POST /api/vitals takes, as a share of what an empty POST
// route handler of the same build takes in the same run, and what `npm run collector` takes, as a multiple of
// the handler. What bare node:http takes shows how much more could be had at all. Rounds alternate between them,
// so that whatever else the machine does falls on all; the database writes and folds behind them all the while,
// and in the end it has to hold every view.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import postgres from 'postgres';
import { deviceClasses } from '#lib/vitals';
import { bodyOf } from '#lib/vitals/testing';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { endChild } from '../scripts/child.ts';
import { freePort } from '../scripts/database/free-port.ts';
import { startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, onShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import { processorSeconds } from './processor-time.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 11);
const CONNECTIONS = 16;
const SECONDS = 3;
const LEAST_SHARE = 0.85;
const LEAST_TIMES = 15;
const ROUTES = ['/', '/gallery', '/gallery/[slug]', '/print'];
const BODIES = 1000;
const NETWORKS = 40_000;
const RELEASE = 'v1';

const ID_PLACE = '0'.repeat(32);
const idsOfThisRun = Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
let made = 0;

/** Every beacon is a new view: a repeated one would be cheaper to take. */
function withNewId(body: string): string {
  made += 1;
  return body.replace(ID_PLACE, idsOfThisRun + made.toString(16).padStart(16, '0'));
}

/** A single sender would be refused before long. */
function aNetwork(): Record<string, string> {
  const network = made % NETWORKS;
  return { 'x-forwarded-for': `10.${network >> 8}.${network % 256}.1` };
}

/** The size and shape of a usual beacon: every metric, with its elements and the rest of a view. */
function usualBeacon(index: number, tokens: Readonly<Record<string, string>>): string {
  const paint = 900 + ((index * 7919) % 2400);
  const route = ROUTES[index % ROUTES.length] ?? '/';
  return bodyOf(
    {
      id: ID_PLACE,
      seq: 0,
      release: RELEASE,
      route,
      lang: 'en',
      device: deviceClasses[index % deviceClasses.length] ?? 'phone',
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
      inp: {
        value: 64,
        target: 'main#main>form>button',
        script: '3e5cmorriz1uv.js#onClick',
        scriptTime: 31.5,
        inputDelay: 8.1,
        processing: 40.2,
        presentation: 15.7,
      },
      cls: { value: index % 3 === 0 ? 0.0123 : 0, target: 'main#main>section>p' },
      fcp: paint * 0.7,
      ttfb: 210.4,
      ttfbParts: { waiting: 4.1, cache: 2.2, dns: 12.1, connection: 32, request: 160, server: 12.4 },
      frames: { count: 2, blocked: 81.4, longest: 121.3, script: '3e5cmorriz1uv.js#render' },
      image: { source: 'catalogue', value: 321.5 },
      api: [{ noun: 'cart', value: 41.2 }],
    },
    { token: tokens[route] },
  );
}

interface Target {
  readonly name: string;
  readonly url: string;
  readonly processId: number;
  readonly samples: Sample[];
}

interface Sample {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  readonly failures: number;
  readonly processorUs: number;
}

async function measure({ url, processId }: Target, bodies: readonly string[], duration: number) {
  let next = 0;
  const usedBefore = processorSeconds(processId);
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
          const body = withNewId(bodies[next] ?? '');
          return { ...request, headers: { ...request.headers, ...aNetwork() }, body };
        },
      },
    ],
  });
  return {
    requestsPerSecond: result.requests.average,
    p99Ms: result.latency.p99,
    failures: result.errors + result.non2xx,
    processorUs: ((processorSeconds(processId) - usedBefore) / result.requests.total) * 1e6,
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function describe({ name, samples }: Target): string {
  const middle = (key: keyof Sample) => median(samples.map((sample) => sample[key]));
  const failures = samples.reduce((sum, sample) => sum + sample.failures, 0);
  const cells = [middle('requestsPerSecond'), middle('p99Ms'), middle('processorUs')];
  return `${cells.map((cell) => cell.toFixed(0).padStart(10)).join('')}   ${name}${failures ? `, ${failures} failed` : ''}\n`;
}

interface Ratio {
  readonly requests: number;
  readonly processor: number;
}

/** Round by round, so that what the machine did meanwhile falls out: requests a second, and processor time of one. */
function ratioOf(target: Target, floor: Target): Ratio {
  const pairs = target.samples.map((sample, round) => ({ sample, base: floor.samples[round] ?? sample }));
  return {
    requests: median(pairs.map(({ sample, base }) => sample.requestsPerSecond / base.requestsPerSecond)),
    processor: median(pairs.map(({ sample, base }) => base.processorUs / sample.processorUs)),
  };
}

interface Program {
  readonly child: ChildProcess;
  readonly address: string;
}

/** Starts a program of its own that answers at the port it is told, and resolves once it does. */
async function startProgram(start: (port: number) => ChildProcess): Promise<Program> {
  const port = await freePort();
  const child = start(port);
  onShutdown(() => endChild(child, { patienceMs: 30_000 }));
  const address = `http://127.0.0.1:${port}`;
  const isOpen = () =>
    fetch(`${address}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; tries < 150 && !(await isOpen()); tries++) await sleep(200);
  return { child, address };
}

function startCollector(env: Record<string, string>): Promise<Program> {
  return startProgram((port) =>
    spawn(process.execPath, ['--conditions=react-server', 'scripts/collector.ts'], {
      env: { ...process.env, ...env, COLLECTOR_PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
}

function startBareHttp(): Promise<Program> {
  return startProgram((port) =>
    spawn(process.execPath, ['bench/bare-http.ts', String(port)], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
}

/** What became of the beacons, once everything is written. */
async function outcomesOf(databaseUrl: string): Promise<string> {
  const client = postgres(databaseUrl, { max: 1 });
  const rows = await client`
    select outcome, sum(beacons)::int as beacons from vitals_intake group by outcome order by beacons desc`;
  await client.end();
  return rows.map(({ outcome, beacons }) => `${outcome} ${beacons}`).join(', ');
}

async function run(targets: readonly [Target, Target, Target, Target]): Promise<boolean> {
  const [floor, app, collector, bare] = targets;
  const response = await fetch(`${app.url}?release=${RELEASE}`);
  const tokens: Record<string, string> = await response.json();
  const bodies = Array.from({ length: BODIES }, (_, index) => usualBeacon(index, tokens));
  for (const target of targets) await measure(target, bodies, 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
      target.samples.push(await measure(target, bodies, SECONDS));
    }
  }
  const [share, times, most] = [ratioOf(app, floor), ratioOf(collector, floor), ratioOf(bare, floor)];
  const isWell = share.requests >= LEAST_SHARE && times.requests >= LEAST_TIMES;
  process.stdout.write(`\nrequests/s    p99 ms    CPU µs\n${targets.map(describe).join('')}\n`);
  process.stdout.write(
    `The app takes ${share.requests.toFixed(2)} of the empty handler's requests (needed ${LEAST_SHARE}), ${share.processor.toFixed(2)} by processor time.\n` +
      `The collector takes ${times.requests.toFixed(1)} times as many (needed ${LEAST_TIMES}), ${times.processor.toFixed(1)} by processor time.${isWell ? '' : '   FAIL'}\n` +
      `Bare node:http, which only reads the body, takes ${most.requests.toFixed(1)} times as many, ${most.processor.toFixed(1)} by processor time.\n` +
      `A usual beacon has ${bodies[0]?.length ?? 0} bytes.\n`,
  );
  return isWell;
}

listenForShutdown(130);
try {
  const folder = temporaryFolder('vitals-ingest');
  const shared = {
    TRUSTED_PROXY_HOPS: '1',
    VITALS_VIEWS_PER_SECOND: '1000000',
    DATA_DIR: folder.path,
    AUTH_SECRET: 'a secret that the two processes of this run share',
  };
  const shop = await startDemoShop(process.cwd(), shared);
  const collector = await startCollector({ ...shared, DATABASE_URL: shop.databaseUrl });
  const bare = await startBareHttp();
  const target = (name: string, url: string, processId: number): Target => ({
    name,
    url,
    processId,
    samples: [],
  });
  const isWell = await run([
    target('an empty handler', `${shop.address}/api/floor`, shop.processId),
    target('POST /api/vitals', `${shop.address}/api/vitals`, shop.processId),
    target('npm run collector', `${collector.address}/api/vitals`, collector.child.pid ?? 0),
    target('bare node:http', bare.address, bare.child.pid ?? 0),
  ]);
  await endChild(collector.child, { patienceMs: 30_000 });
  await sleep(6000);
  process.stdout.write(`${await outcomesOf(shop.databaseUrl)}\n`);
  await shop.stop();
  folder.remove();
  await shutDown(isWell ? 0 : 1);
} catch (error) {
  fail(error);
}
