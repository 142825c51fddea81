import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { freePort } from '../database/free-port.ts';

const posts = 3;
const retryMs = 50;
const answerSchema = z.object({ reference: z.string(), isNew: z.boolean() });

export interface CrowdResult {
  /** Every acknowledged answer, by the token that was posted. */
  readonly answers: ReadonlyMap<string, readonly z.infer<typeof answerSchema>[]>;
  readonly kills: number;
}

interface Crowd {
  readonly databaseUrl: string;
  readonly tokens: readonly string[];
  /** A process is killed at a random moment within this, the next one within twice as long, and so on. */
  readonly lifeStepMs: number;
}

interface Desk {
  readonly address: string;
  kill(): Promise<void>;
}

/** A process that takes orders. */
export async function openDesk({ databaseUrl, port }: { databaseUrl: string; port?: number }): Promise<Desk> {
  const ownPort = port ?? (await freePort());
  const desk = fork(fileURLToPath(new URL('order-desk.ts', import.meta.url)), {
    execArgv: ['--conditions=react-server'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PORT: String(ownPort) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(desk, 'message');
  return {
    address: `http://127.0.0.1:${ownPort}/`,
    kill: async () => {
      const gone = once(desk, 'exit');
      desk.kill('SIGKILL');
      await gone;
    },
  };
}

/** Posts until it is acknowledged, as a customer does who meets a dead server. */
export async function postUntilAnswered(address: string, checkoutToken: string) {
  const body = JSON.stringify({ checkoutToken, idempotencyKey: `key of ${checkoutToken}` });
  for (;;) {
    const answer = await fetch(address, { method: 'POST', body }).then(
      async (response) => ({ isOk: response.ok, text: await response.text() }),
      () => null,
    );
    if (answer?.isOk) return answerSchema.parse(JSON.parse(answer.text));
    if (answer) throw new Error(answer.text);
    await sleep(retryMs);
  }
}

/** Everybody orders at once, each three times, while the server dies and starts again until all are answered. */
export async function runOrderCrowd({ databaseUrl, tokens, lifeStepMs }: Crowd): Promise<CrowdResult> {
  const port = await freePort();
  const crowd = Promise.all(
    tokens.map(async (token) => {
      const address = `http://127.0.0.1:${port}/`;
      const answers = Array.from({ length: posts }, () => postUntilAnswered(address, token));
      return [token, await Promise.all(answers)] as const;
    }),
  );
  const state = { isServed: false };
  const served = crowd.finally(() => {
    state.isServed = true;
  });
  let kills = -1;
  while (!state.isServed) {
    const desk = await openDesk({ databaseUrl, port });
    await Promise.race([served, sleep(Math.random() * lifeStepMs * (kills + 2))]);
    await desk.kill();
    kills += 1;
  }
  return { answers: new Map(await crowd), kills };
}
