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
  const { revalidate, expire } = cacheLifetimes[keeping.life];
  const kept = await caches.answers.get(keeping.key);
  const ageS = kept ? (processNowMs() - kept.madeAtMs) / 1000 : Number.POSITIVE_INFINITY;
  if (!kept || ageS > expire) return await makeOnce(caches, keeping, make);
  if (ageS > revalidate) void remake(caches, keeping, make);
  return kept;
}
