import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { PlainError } from './bootstrap/progress.mjs';
import { releaseOfBuild } from './build-stamp.ts';
import { endChild } from './child.ts';
import { isShuttingDown, onShutdown } from './on-shutdown.ts';

interface WebServerOptions {
  readonly root: string;
  readonly port: number;
  readonly env?: Record<string, string>;
}

const READY_WITHIN_MS = 60_000;
/** Longer than proxies keep theirs (a minute): who closes first while the other asks loses that request. */
const KEEP_ALIVE_MS = 75_000;
const BANNER = /^\s*(▲|✓|- (Local|Network|Environments|Experiments))/;

export interface WebServer {
  readonly child: ChildProcess;
  /** Lets through what the server prints, from its first line on. */
  release(): void;
}

/** Starts the built shop and resolves once it answers. */
export async function startWebServer({ root, port, env = {} }: WebServerOptions): Promise<WebServer> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'scripts/exit-with-parent.mjs'),
      join(root, 'node_modules/next/dist/bin/next'),
      ...['start', '--port', String(port), '--keepAliveTimeout', String(KEEP_ALIVE_MS)],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        RELEASE: process.env.RELEASE || releaseOfBuild(root),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  onShutdown(() => endChild(child));
  const release = holdOutput(child);
  try {
    await waitUntilReady(child, port);
  } catch (error) {
    process.stdout.write('\n');
    release();
    throw error;
  }
  return { child, release };
}

/**
 * Keeps what the server prints back until released, so that it does not tear the progress lines apart.
 * The framework's banner is left out: start has a better one.
 */
function holdOutput(child: ChildProcess): () => void {
  let held = '';
  let isHeld = true;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (isHeld) held += chunk.toString();
    else process.stdout.write(chunk);
  });
  return () => {
    isHeld = false;
    const lines = held.split('\n').filter((line) => !BANNER.test(stripVTControlCharacters(line)));
    if (lines.join('').trim()) process.stdout.write(lines.join('\n'));
  };
}

async function waitUntilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (isShuttingDown()) return;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError('The web server ended before it answered; what it printed is above.');
    }
    if (await answers(port)) return;
    await sleep(100);
  }
  throw new PlainError(`The web server did not answer within ${READY_WITHIN_MS / 1000} s.`);
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
