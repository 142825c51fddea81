import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-folder.ts';

const posts = 3;
const retryMs = 50;
const answerSchema = z.object({ reference: z.string(), isNew: z.boolean() });
type Answer = z.infer<typeof answerSchema>;

export interface CrowdResult {
  /** Every acknowledged answer, by the token that was posted. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  readonly kills: number;
}

interface Crowd {
  readonly databaseUrl: string;
  readonly tokens: readonly string[];
  /** A process is killed while it answers at most so many; how many exactly is left to chance. */
  readonly mostAnswersOfALife: number;
}

interface Desk {
  kill(): Promise<void>;
}

/**
 * A process that takes orders on a socket file. Not on a port: who knocks at a closed port often enough is
 * one day given that very port to knock from, is connected to himself, and waits for ever.
 */
export async function openDesk(databaseUrl: string, socketPath: string): Promise<Desk> {
  const desk = fork(fileURLToPath(new URL('order-desk.ts', import.meta.url)), [socketPath], {
    execArgv: ['--conditions=react-server'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const opened = await Promise.race([once(desk, 'message'), once(desk, 'exit').then(() => null)]);
  if (!opened) throw new Error('The desk did not open.');
  return {
    kill: async () => {
      const gone = once(desk, 'exit');
      desk.kill('SIGKILL');
      await gone;
    },
  };
}

async function post(socketPath: string, body: string): Promise<{ isOk: boolean; body: string }> {
  const sent = request({ socketPath, method: 'POST', agent: false });
  sent.end(body);
  const [response] = await once(sent, 'response');
  return { isOk: response.statusCode === 200, body: await text(response) };
}

/** Posts until it is acknowledged, as a customer does who meets a dead server. */
export async function postUntilAnswered(socketPath: string, checkoutToken: string): Promise<Answer> {
  const body = JSON.stringify({ checkoutToken, idempotencyKey: `key of ${checkoutToken}` });
  for (;;) {
    const answer = await post(socketPath, body).catch(() => null);
    if (answer?.isOk) return answerSchema.parse(JSON.parse(answer.body));
    if (answer) throw new Error(answer.body);
    await sleep(retryMs);
  }
}

/** Everybody orders at once, each three times, while the server dies and starts again until all are answered. */
export async function runOrderCrowd({
  databaseUrl,
  tokens,
  mostAnswersOfALife,
}: Crowd): Promise<CrowdResult> {
  const folder = temporaryFolder('order-crowd');
  const socketPath = join(folder.path, 'desk');
  const life: { answersLeft: number; isOver: () => void } = { answersLeft: 0, isOver: () => undefined };
  const order = async (token: string) => {
    const answer = await postUntilAnswered(socketPath, token);
    life.answersLeft -= 1;
    if (life.answersLeft === 0) life.isOver();
    return answer;
  };
  const crowd = Promise.all(
    tokens.map(async (token) => {
      const answers = await Promise.all(Array.from({ length: posts }, () => order(token)));
      return [token, answers] as const;
    }),
  );
  const state = { isServed: false };
  const served = crowd.then(() => {
    state.isServed = true;
  });
  let kills = -1;
  while (!state.isServed) {
    const desk = await openDesk(databaseUrl, socketPath);
    const over = Promise.withResolvers<void>();
    life.answersLeft = 1 + Math.floor(Math.random() * mostAnswersOfALife);
    life.isOver = over.resolve;
    await Promise.race([served, over.promise]);
    await desk.kill();
    kills += 1;
  }
  folder.remove();
  return { answers: new Map(await crowd), kills };
}
