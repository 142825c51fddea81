import { type SQL, sql } from 'drizzle-orm';
import { type Queryable, withTransaction } from '#lib/db';
import { settledUnitsOf } from './causes.ts';
import { addToDays, type CauseRow } from './fold-causes.ts';
import {
  addToTable,
  chunkRows,
  foldLockKey,
  gatherSlices,
  inChunks,
  type StoredSlice,
} from './fold-deltas.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Takes a chunk of the rows of a table that began before. */
function takeOver(name: string, before: Date): SQL {
  const table = sql.identifier(name);
  return sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where starts_at < ${before.toISOString()} order by starts_at limit ${chunkRows}))
    returning *`;
}

/** Each chunk in a transaction of its own, and never while a worker folds. */
async function moveAll(db: Queryable, moveChunk: (tx: Queryable) => Promise<number>): Promise<void> {
  await inChunks(() =>
    withTransaction({ db }, async ({ db: tx }) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${foldLockKey})`);
      return await moveChunk(tx);
    }),
  );
}

/** From their beginning, hours and days stay open so long: tabs that were left open still correct what they said. */
const moves = [
  { from: 'vitals_hours', openMs: 6 * hourMs, to: { name: 'vitals_settled_hours', units: 256 } },
  { from: 'vitals_days', openMs: 2 * dayMs, to: { name: 'vitals_settled_days', units: 1024 } },
] as const;
const causesMove = {
  from: 'vitals_causes',
  openMs: 2 * dayMs,
  to: { name: 'vitals_settled_causes', unitsOf: settledUnitsOf },
} as const;

/**
 * Moves what is over into tables that are packed closely, since nothing is added to it any more, and that count
 * in so many units at most that their size does not depend on traffic. What comes late follows it.
 */
export async function settleVitals(db: Queryable, now: Date): Promise<void> {
  const before = (openMs: number) => new Date(now.getTime() - openMs);
  for (const { from, openMs, to } of moves) {
    await moveAll(db, async (tx) => {
      const rows = await tx.execute<StoredSlice>(takeOver(from, before(openMs)));
      if (rows.length > 0) await addToTable(tx, gatherSlices(rows), to);
      return rows.length;
    });
  }
  const { from, openMs, to } = causesMove;
  await moveAll(db, async (tx) => {
    const rows = await tx.execute<CauseRow>(takeOver(from, before(openMs)));
    if (rows.length > 0) await addToDays(tx, rows, to);
    return rows.length;
  });
}
