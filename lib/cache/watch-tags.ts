import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { cacheTagChanges, type Queryable } from '#lib/db';
import type { Log } from '#lib/log';
import { processNowMs, type TagMark } from './tag-state.ts';

export interface TagChanges {
  readonly changes: readonly TagMark[];
  /** Every transaction below this id is finished: nothing below it will ever be news. */
  readonly finishedBelow: bigint;
}

/**
 * The tags changed by transactions that were not known to be finished at `finishedBelow`. Transactions end
 * in another order than they begin; a change is seen here whenever its own ends.
 */
export async function readTagChanges(db: Queryable, finishedBelow: bigint): Promise<TagChanges> {
  const horizon = db
    .select({ below: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text`.as('below') })
    .from(sql`(select 1) as one`)
    .as('horizon');
  const rows = await db
    .select({
      below: horizon.below,
      tag: cacheTagChanges.tag,
      mark: sql<string>`${cacheTagChanges.transactionId}::text`,
    })
    .from(horizon)
    .leftJoin(cacheTagChanges, sql`${cacheTagChanges.transactionId} >= ${finishedBelow.toString()}::bigint`);
  const changes = rows.flatMap(({ tag, mark }) => (tag === null ? [] : [{ tag, mark }]));
  return { changes, finishedBelow: BigInt(rows[0]?.below ?? finishedBelow) };
}

interface WatchOptions {
  readonly db: Queryable;
  readonly learn: (changes: readonly TagMark[]) => void;
  readonly log: Log;
  /** Before it, nothing that other processes have stored may be trusted. Must not reject. */
  readonly onFirstRead?: () => Promise<void>;
}

const intervalMs = 250;

/** Looks at the table of tags again and again, so that no request ever has to. */
export class TagWatch {
  readonly #options: WatchOptions;
  #finishedBelow = 0n;
  #readAtMs: number | null = null;
  #isFailing = false;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** Milliseconds since the table was last read: what other processes changed since is not known here. */
  get ageMs(): number | null {
    return this.#readAtMs === null ? null : Math.round(processNowMs() - this.#readAtMs);
  }

  /** Reads as long as the process lives, without keeping it alive. */
  async run(): Promise<never> {
    for (;;) {
      await sleep(intervalMs, undefined, { ref: false });
      await this.read();
    }
  }

  /** One look at the table; whether it succeeded. A failure is logged once, until the next success. */
  async read(): Promise<boolean> {
    const { db, learn, log, onFirstRead } = this.#options;
    const isFirst = this.#readAtMs === null;
    const startedAtMs = processNowMs();
    try {
      const { changes, finishedBelow } = await readTagChanges(db, this.#finishedBelow);
      learn(changes);
      this.#finishedBelow = finishedBelow;
      this.#readAtMs = startedAtMs;
      if (this.#isFailing) log.info('cache-tags-read-again');
      this.#isFailing = false;
      if (isFirst) await onFirstRead?.();
      return true;
    } catch (error) {
      if (!this.#isFailing) log.error('cache-tags-not-read', {}, error);
      this.#isFailing = true;
      return false;
    }
  }
}
