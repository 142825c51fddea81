import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onShutdown } from './on-shutdown.ts';
import { isAlive } from './process-alive.ts';

/** Two copies of the shop share one build: while one makes it, the other waits here. */
export async function withBuildLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  // Next.js empties .next before a build, except for this folder.
  const file = join(root, '.next/cache/build.lock');
  mkdirSync(dirname(file), { recursive: true });
  while (!takeLock(file)) await sleep(300);
  const release = () => rmSync(file, { force: true });
  const forget = onShutdown(release);
  try {
    return await work();
  } finally {
    forget();
    release();
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    removeDeadLock(file);
    return false;
  }
}

function removeDeadLock(file: string): void {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true });
  } catch {
    // Released between the two looks: the next attempt takes it.
  }
}
