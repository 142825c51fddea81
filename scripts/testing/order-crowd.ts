import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Deed } from './order-desk.ts';
import { goodCard } from './stripe-books.ts';
import type { StripeServer } from './stripe-server.ts';

const posts = 3;
const retryMs = 50;
const placedSchema = z.object({ reference: z.string(), isNew: z.boolean() });
type Placed = z.infer<typeof placedSchema>;
const pageSchema = z.object({ address: z.string() });

export const crowdWebhookSecret = 'whsec_of_the_crowd';

export interface CrowdResult {
  /** Every acknowledged answer, by the token that was posted. */
  readonly answers: ReadonlyMap<string, readonly Placed[]>;
  readonly kills: number;
}

interface Crowd {
  readonly databaseUrl: string;
  readonly tokens: readonly string[];
  /** A process is killed while it answers at most so many; how many exactly is left to chance. */
  readonly mostAnswersOfALife: number;
  /** Where everybody pays; left out, nobody does. */
  readonly stripe?: StripeServer;
}

interface Desk {
  kill(): Promise<void>;
}

/** Where a desk is, and what is kept until one is open there: nobody knocks in the meantime. */
interface Door {
  readonly socketPath: string;
  opened: Promise<void>;
}

function cardEnv(stripe: StripeServer | undefined): Record<string, string> {
  if (!stripe) return {};
  return {
    STRIPE_SECRET_KEY: 'sk_test_of_the_crowd',
    STRIPE_WEBHOOK_SECRET: crowdWebhookSecret,
    STRIPE_API_URL: stripe.address,
  };
}

/**
 * A process that takes orders on a socket file. Not on a port: who knocks at a closed port often enough is
 * one day given that very port to knock from, is connected to himself, and waits for ever.
 */
export async function openDesk(
  databaseUrl: string,
  socketPath: string,
  stripe?: StripeServer,
): Promise<Desk> {
  const desk = fork(fileURLToPath(new URL('order-desk.ts', import.meta.url)), [socketPath], {
    execArgv: ['--conditions=react-server'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(dirname(socketPath), 'code'),
      DATABASE_URL: databaseUrl,
      ...cardEnv(stripe),
    },
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

async function post(socketPath: string, body: string): Promise<{ status: number; body: string }> {
  const sent = request({ socketPath, method: 'POST', agent: false });
  sent.end(body);
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, body: await text(response) };
}

/** Posts until it is acknowledged, as who meets a dead server does. */
async function postUntilAnswered(door: Door, deed: Deed): Promise<unknown> {
  for (;;) {
    await door.opened;
    const answer = await post(door.socketPath, JSON.stringify(deed)).catch(() => null);
    if (answer?.status === 200) return JSON.parse(answer.body);
    if (answer && answer.status !== 503) throw new Error(answer.body);
    await sleep(retryMs);
  }
}

export async function placeUntilAnswered(door: Door, checkoutToken: string): Promise<Placed> {
  const idempotencyKey = `key of ${checkoutToken}`;
  return placedSchema.parse(await postUntilAnswered(door, { deed: 'place', checkoutToken, idempotencyKey }));
}

function eventsOf({ books, events }: StripeServer, session: string) {
  const names = new Set<unknown>([session, books.session(session).payment_intent ?? session]);
  return events.filter(({ data }) => Object.values(data.object).some((value) => names.has(value)));
}

interface Payer {
  readonly stripe: StripeServer;
  readonly reference: string;
  readonly send: (deed: Deed) => Promise<unknown>;
}

/** Opens the page three times, pays on whatever pages there are, and comes back while every event comes twice. */
async function pay({ stripe, reference, send }: Payer): Promise<void> {
  const pages = await Promise.all(Array.from({ length: posts }, () => send({ deed: 'pay', reference })));
  const sessions = new Set(pages.map((page) => pageSchema.parse(page).address.split('/').at(-1) ?? ''));
  for (const session of sessions) stripe.books.pay(session, goodCard);
  const told = [...sessions].flatMap((session) => eventsOf(stripe, session));
  await Promise.all([
    send({ deed: 'come-back', reference }),
    ...[...told, ...told].map((event) => send({ deed: 'hear', ...stripe.sign(event) })),
    send({ deed: 'come-back', reference }),
  ]);
}

/** Everybody orders at once, each three times, while the server dies and starts again until all are answered. */
export async function runOrderCrowd(options: Crowd): Promise<CrowdResult> {
  const { databaseUrl, tokens, mostAnswersOfALife, stripe } = options;
  const folder = temporaryFolder('order-crowd');
  const opening = () => Promise.withResolvers<void>();
  let next = opening();
  const door: Door = { socketPath: join(folder.path, 'desk'), opened: next.promise };
  const life: { answersLeft: number; isOver: () => void } = { answersLeft: 0, isOver: () => undefined };
  const counted = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    const given = await answer;
    life.answersLeft -= 1;
    if (life.answersLeft === 0) life.isOver();
    return given;
  };
  const send = (deed: Deed) => counted(postUntilAnswered(door, deed));
  const crowd = Promise.all(
    tokens.map(async (token) => {
      const answers = await Promise.all(
        Array.from({ length: posts }, () => counted(placeUntilAnswered(door, token))),
      );
      const [{ reference } = { reference: '' }] = answers;
      if (stripe) await pay({ stripe, reference, send });
      return [token, answers] as const;
    }),
  );
  const state = { isServed: false };
  const served = crowd.then(() => {
    state.isServed = true;
  });
  let kills = -1;
  while (!state.isServed) {
    const desk = await openDesk(databaseUrl, door.socketPath, stripe);
    const over = Promise.withResolvers<void>();
    life.answersLeft = 1 + Math.floor(Math.random() * mostAnswersOfALife);
    life.isOver = over.resolve;
    next.resolve();
    await Promise.race([served, over.promise]);
    next = opening();
    door.opened = next.promise;
    await desk.kill();
    kills += 1;
  }
  folder.remove();
  return { answers: new Map(await crowd), kills };
}
