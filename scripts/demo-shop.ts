import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './bootstrap/progress.mjs';
import { endChild } from './child.ts';
import { freePort } from './database/free-port.ts';
import { onShutdown } from './on-shutdown.ts';
import { readRunRecord } from './run-record.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface DemoShop {
  /** http://localhost:port, without a slash at the end. */
  readonly address: string;
  readonly databaseUrl: string;
  /** Everything that the shop has printed. */
  output(): string;
  /** Of the program that starts the servers. */
  readonly processId: number;
  stop(): Promise<void>;
  /** Ends it without a warning, as a power cut does. */
  kill(): Promise<void>;
}

const READY_WITHIN_MS = 300_000;

/**
 * A production shop with the demo catalogue on files that are thrown away, unless a DATA_DIR is given: for
 * measurements. With a DATABASE_URL it is another instance of the shop that has this database.
 */
export async function startDemoShop(root: string, env: Record<string, string> = {}): Promise<DemoShop> {
  const port = env.PORT ?? String(await freePort());
  const address = `http://localhost:${port}`;
  const folder = env.DATA_DIR ? null : temporaryFolder('demo');
  const dataFolder = env.DATA_DIR ?? folder?.path ?? '';
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', ...env, PORT: port, DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  const stop = async () => {
    await endChild(child, { patienceMs: 30_000 });
    folder?.remove();
  };
  const forget = onShutdown(stop);
  await waitUntilOpen(child, address);
  const databaseUrl = readRunRecord(dataFolder)?.databaseUrl;
  if (!databaseUrl) throw new PlainError('The shop does not say which database it has.');
  return {
    ...{ address, databaseUrl },
    processId: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      forget();
      await stop();
    },
    kill: async () => {
      forget();
      await endChild(child, { signal: 'SIGKILL' });
      await waitUntilClosed(address);
      folder?.remove();
    },
  };
}

async function waitUntilOpen(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new PlainError('The shop did not start; what it printed is above.');
    const isOpen = await fetch(address, { signal: AbortSignal.timeout(20_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (isOpen) return;
    await sleep(200);
  }
  throw new PlainError(`The shop did not answer within ${READY_WITHIN_MS / 1000} s.`);
}

/** The servers notice a little later that nobody stands behind them any more. */
async function waitUntilClosed(address: string): Promise<void> {
  const isOpen = () =>
    fetch(`${address}/health`, { signal: AbortSignal.timeout(1000) }).then(
      () => true,
      () => false,
    );
  while (await isOpen()) await sleep(100);
}
