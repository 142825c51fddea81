import 'server-only';
import { createHash } from 'node:crypto';
import { log } from '#lib/log';
import { cacheLifetimes } from './lifetimes.ts';
import { type KeptAnswer, type SharedCaches, sharedCaches } from './shared-caches.ts';
import { processNowMs } from './tag-state.ts';

interface Keeping {
  /** The same for everybody who shall get the same answer. */
  readonly key: string;
  readonly tags: readonly string[];
  readonly life: keyof typeof cacheLifetimes;
  /** Path and query of a request that gets this answer, whoever sends it. */
  readonly address?: string;
}

interface Making {
  readonly fromMs: number;
  readonly answer: Promise<KeptAnswer>;
}

const makings = new Map<string, Making>();

async function makeAnswer(make: () => Promise<string>, madeAtMs: number): Promise<KeptAnswer> {
  const json = await make();
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`, madeAtMs };
}

/** Whoever asks while it is being made joins in, unless it was begun before a change. */
function makeOnce(caches: SharedCaches<unknown>, keeping: Keeping, make: () => Promise<string>) {
  const { key, tags, life } = keeping;
  const running = makings.get(key);
  if (running && !caches.tags.hasChangedSince(tags, running.fromMs)) return running.answer;
  const fromMs = processNowMs();
  const answer = makeAnswer(make, fromMs)
    .then((value) => {
      const sizeBytes = 2 * value.json.length;
      caches.answers.set(key, { value, tags, fromMs, sizeBytes, lifeS: cacheLifetimes[life].expire });
      return value;
    })
    .finally(() => {
      if (makings.get(key)?.answer === answer) makings.delete(key);
    });
  makings.set(key, { fromMs, answer });
  return answer;
}

function ageS({ madeAtMs }: KeptAnswer): number {
  return (processNowMs() - madeAtMs) / 1000;
}

async function remake(...given: Parameters<typeof makeOnce>): Promise<void> {
  try {
    await makeOnce(...given);
  } catch (error) {
    log.error('answer-not-remade', { life: given[1].life }, error);
  }
}

/**
 * The answer under a key, made by `make` where there is none that holds. One that is past its time is
 * given once more while the next is made. Rejects as `make` does, and keeps nothing then.
 */
export async function keepAnswer(
  keeping: Keeping,
  make: () => Promise<string>,
  caches = sharedCaches(),
): Promise<KeptAnswer> {
  const { key, life, address } = keeping;
  const { revalidate, expire } = cacheLifetimes[life];
  if (address) caches.addresses.set(address, { key, life, sizeBytes: 2 * (address.length + key.length) });
  const kept = await caches.answers.get(key);
  if (!kept || ageS(kept) > expire) return await makeOnce(caches, keeping, make);
  if (ageS(kept) > revalidate) void remake(caches, keeping, make);
  return kept;
}

/** What an address got before, while that holds and is not past its time; takes microseconds. */
export function answerAt(address: string, caches = sharedCaches()): KeptAnswer | undefined {
  const known = caches.addresses.get(address);
  const kept = known && caches.answers.getFromMemory(known.key);
  return kept && ageS(kept) <= cacheLifetimes[known.life].revalidate ? kept : undefined;
}
