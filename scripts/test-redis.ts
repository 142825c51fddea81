import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { endChild } from './child.ts';
import { freePort } from './database/free-port.ts';

const startTimeoutMs = 10_000;

/** A real redis-server, and the HTTP front through which the shop talks to a hosted one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const redisPort = await freePort();
  const redis = start(process.env.REDIS_SERVER ?? 'redis-server', [
    ...['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
  ]);
  const token = randomUUID();
  const frontPort = await freePort();
  const front = start('upstash-redis-server', [], {
    URS_TOKEN: token,
    PORT: String(frontPort),
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
  });
  const rest = { url: `http://127.0.0.1:${frontPort}`, token };
  await waitForAnswer(rest);
  project.provide('redisRest', rest);
  return async () => {
    await Promise.all([endChild(front), endChild(redis)]);
  };
}

function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  child.on('error', (error) => {
    throw new Error(`${command} did not start. Install it (Debian: apt-get install redis-server).`, {
      cause: error,
    });
  });
  return child;
}

async function waitForAnswer({ url, token }: { url: string; token: string }): Promise<void> {
  const deadlineMs = Date.now() + startTimeoutMs;
  for (;;) {
    const answer = await ping(url, token);
    if (answer === 'PONG') return;
    if (Date.now() > deadlineMs)
      throw new Error(`Redis did not answer within ${startTimeoutMs} ms: ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ping(url: string, token: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '["PING"]',
    });
    const body: { result?: string } = await response.json();
    return body.result ?? `status ${response.status}`;
  } catch (error) {
    return String(error);
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    redisRest: { url: string; token: string };
  }
}
