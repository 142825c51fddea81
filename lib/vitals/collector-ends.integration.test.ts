import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { listPageTokens } from './page-token.ts';
import { aView, bodyOf } from './testing.ts';

const db = committedTestDb();
/** What a batch may wait for, and as much again as a crowded machine takes to write it. */
const lostAtMostMs = 5000 + 2500;

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
}

let running: Running | undefined;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function startCollector(): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/collector.ts'], {
    env: {
      // biome-ignore lint/style/noProcessEnv: the collector gets what this process has
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: testDatabaseUrl(),
      COLLECTOR_PORT: String(port),
      RELEASE: 'v1',
      TRUSTED_PROXY_HOPS: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  const isOpen = () =>
    fetch(`${address}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isOpen, { timeout: 25_000 }).toBe(true);
  running = { child, address };
  return running;
}

let sent = 0;

/** A view from a network of its own. */
async function send({ address }: Running): Promise<void> {
  sent += 1;
  const view = aView();
  await fetch(`${address}/api/vitals`, {
    method: 'POST',
    body: bodyOf(view, { token: listPageTokens(view.release, new Date())[view.route] }),
    headers: {
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0',
      'x-forwarded-for': `10.${sent >> 8}.${sent % 256}.1`,
    },
  });
}

async function countStored(): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select coalesce(sum(views), 0)::int as n from vitals_deltas where slice_kind = 'total'`);
  return row?.n ?? 0;
}

beforeEach(async () => {
  await db.execute(sql`truncate vitals_hours, vitals_days, vitals_deltas, vitals_intake, vitals_batches`);
});

afterEach(() => {
  running?.child.kill('SIGKILL');
});

describe('a collector that ends', () => {
  test('on request has written every view that it answered', async () => {
    const collector = await startCollector();
    for (let n = 0; n < 200; n++) await send(collector);
    collector.child.kill('SIGTERM');
    expect(await once(collector.child, 'exit')).toEqual([0, null]);
    expect(await countStored()).toBe(200);
  });

  test('by a kill has lost the last five seconds at most', async () => {
    const collector = await startCollector();
    const sentAt: number[] = [];
    const startedAt = performance.now();
    while (performance.now() - startedAt < lostAtMostMs + 1000) {
      await send(collector);
      sentAt.push(performance.now());
    }
    const killedAt = performance.now();
    collector.child.kill('SIGKILL');
    await once(collector.child, 'exit');
    const safe = sentAt.filter((at) => at < killedAt - lostAtMostMs).length;
    expect(safe).toBeGreaterThan(0);
    expect(await countStored()).toBeGreaterThanOrEqual(safe);
  });
});
