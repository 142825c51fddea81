import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { PlainError } from '../bootstrap/progress.mjs';
import { endChild } from '../child.ts';
import { freePort } from '../database/free-port.ts';
import { onShutdown } from '../on-shutdown.ts';

const answerWithinMs = 10_000;

export interface RedisRest {
  readonly url: string;
  readonly token: string;
  /** Kills the server behind the HTTP front, which stays. */
  killServer(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  startServer(): Promise<void>;
  stop(): Promise<void>;
}

/** A real redis-server, and the HTTP front through which the shop talks to a hosted one. */
export async function startRedisRest(): Promise<RedisRest> {
  const serverPort = await freePort();
  const token = randomUUID();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let server = startServer(serverPort);
  const front = start('upstash-redis-server', [], {
    URS_TOKEN: token,
    PORT: String(port),
    REDIS_URL: `redis://127.0.0.1:${serverPort}`,
  });
  const stop = async () => {
    await Promise.all([endChild(front), endChild(server)]);
  };
  const forget = onShutdown(stop);
  await waitForAnswer(url, token);
  return {
    url,
    token,
    killServer: () => endChild(server, { signal: 'SIGKILL' }),
    startServer: async () => {
      server = startServer(serverPort);
      await waitForAnswer(url, token);
    },
    stop: async () => {
      forget();
      await stop();
    },
  };
}

function startServer(port: number): ChildProcess {
  return start(process.env.REDIS_SERVER ?? 'redis-server', [
    ...['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
  ]);
}

function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  child.on('error', (cause) => {
    throw new PlainError(`${command} did not start. Install it (Debian: apt-get install redis-server).`, {
      cause,
    });
  });
  return child;
}

async function waitForAnswer(url: string, token: string): Promise<void> {
  const deadlineMs = Date.now() + answerWithinMs;
  for (;;) {
    const answer = await ping(url, token);
    if (answer === 'PONG') return;
    if (Date.now() > deadlineMs) throw new PlainError(`Redis did not answer in time: ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ping(url: string, token: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: '["PING"]',
      signal: AbortSignal.timeout(1000),
    });
    const body: { result?: string } = await response.json();
    return body.result ?? `status ${response.status}`;
  } catch (error) {
    return String(error);
  }
}
