import { sql } from 'drizzle-orm';
import { type Queryable, withTransaction } from '#lib/db';
import { getOrMake } from './get-or-make.ts';
import { addTally, createTally, type Tally } from './tally.ts';
import { addRow, bucketColumns, countColumns, rowOfTally, type TallyRow } from './tally-row.ts';

/** Any constant of its own: two workers folding at once would each add to what the other has not written yet. */
export const foldLockKey = 7_310_420_912;
/** Rows taken at once: a few megabytes, whatever has piled up while no worker ran. */
export const chunkRows = 10_000;

/** Moves chunks until one is not full. Resolves to the number of rows moved. */
export async function inChunks(moveChunk: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let moved = chunkRows; moved === chunkRows; all += moved) moved = await moveChunk();
  return all;
}

export type Grain = 'hour' | 'day';

interface SliceKey {
  readonly starts_at: string;
  readonly audience: string;
  readonly slice_kind: string;
  readonly slice_value: string;
}

export type StoredSlice = SliceKey & TallyRow<Uint8Array> & Record<string, unknown>;

interface FoldedSlice extends SliceKey {
  readonly tally: Tally;
}

function keyOf({ audience, slice_kind, slice_value, starts_at }: SliceKey): string {
  return [new Date(starts_at).getTime(), audience, slice_kind, slice_value].join(' ');
}

export type FoldedSlices = Map<string, FoldedSlice>;

function tallyAt(slices: FoldedSlices, { audience, slice_kind, slice_value, starts_at }: SliceKey): Tally {
  const place = { audience, slice_kind, slice_value, starts_at: new Date(starts_at).toISOString() };
  return getOrMake(slices, keyOf(place), () => ({ ...place, tally: createTally() })).tally;
}

/** The sum of the rows of each slice and time. */
export function gatherSlices(rows: Iterable<StoredSlice>): FoldedSlices {
  const slices: FoldedSlices = new Map();
  for (const row of rows) addRow(tallyAt(slices, row), row);
  return slices;
}

function gatherDays(hours: FoldedSlices): FoldedSlices {
  const days: FoldedSlices = new Map();
  for (const { tally, ...place } of hours.values()) {
    const day = { ...place, starts_at: `${place.starts_at.slice(0, 10)}T00:00:00.000Z` };
    addTally(tallyAt(days, day), tally);
  }
  return days;
}

const setColumns = sql.raw(
  [...countColumns, ...bucketColumns].map((name) => `${name} = excluded.${name}`).join(', '),
);

interface SliceTable {
  readonly name: string;
  /** How finely its buckets are counted; exactly, where nothing is said. */
  readonly units?: number;
}

/** Adds slices to what a table holds of them already. */
export async function addToTable(
  db: Queryable,
  slices: FoldedSlices,
  { name, units }: SliceTable,
): Promise<void> {
  const table = sql.identifier(name);
  const keys = JSON.stringify([...slices.values()].map(({ tally: _, ...key }) => key));
  const stored = await db.execute<StoredSlice>(sql`
    select t.* from ${table} t
    join jsonb_to_recordset(${keys}::text::jsonb) as k(starts_at timestamptz, audience text, slice_kind text,
      slice_value text) using (audience, slice_kind, slice_value, starts_at)`);
  for (const row of stored) {
    const slice = slices.get(keyOf(row));
    if (slice) addRow(slice.tally, row);
  }
  const rows = [...slices.values()].map(({ tally, ...key }) => ({ ...key, ...rowOfTally(tally, units) }));
  await db.execute(sql`
    insert into ${table}
    select r.* from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::jsonb) as r
    on conflict (audience, slice_kind, slice_value, starts_at) do update set ${setColumns}`);
}

/**
 * Moves up to `chunkRows` of what batches have appended into the hours and days, in one transaction: a worker
 * that dies anywhere in it leaves everything as it was. Resolves to the number of rows that it moved.
 */
async function foldChunk(db: Queryable): Promise<number> {
  return await withTransaction({ db }, async ({ db: tx }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${foldLockKey})`);
    const deltas = await tx.execute<StoredSlice>(sql`
      delete from vitals_deltas where ctid = any(array(select ctid from vitals_deltas limit ${chunkRows}))
      returning *`);
    if (deltas.length === 0) return 0;
    const hours = gatherSlices(deltas);
    const days = gatherDays(hours);
    await addToTable(tx, hours, { name: 'vitals_hours' });
    await addToTable(tx, days, { name: 'vitals_days' });
    return deltas.length;
  });
}

/** Folds everything that batches have appended so far. Resolves to the number of rows folded. */
export function foldDeltas(db: Queryable): Promise<number> {
  return inChunks(() => foldChunk(db));
}
