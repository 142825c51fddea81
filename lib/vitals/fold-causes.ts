import { sql } from 'drizzle-orm';
import { type Queryable, withTransaction } from '#lib/db';
import { addEncodedBuckets, encodeBuckets } from './bucket-codec.ts';
import { Buckets } from './buckets.ts';
import { mostLabels, otherLabel } from './causes.ts';
import { chunkRows, foldLockKey, inChunks } from './fold-deltas.ts';
import { hexOf } from './tally-row.ts';

export interface CauseRow extends Record<string, unknown> {
  starts_at: string;
  audience: string;
  kind: string;
  route: string;
  device: string;
  label: string;
  views: number;
  weight_squares: number;
  buckets: Uint8Array;
}

interface LabelCount {
  views: number;
  weightSquares: number;
  readonly buckets: Buckets;
}

/** The labels of one kind on one page, device and day. */
interface CauseGroup {
  readonly place: Pick<CauseRow, 'starts_at' | 'audience' | 'kind' | 'route' | 'device'>;
  readonly labels: Map<string, LabelCount>;
}

function placeOf({ starts_at, audience, kind, route, device }: CauseRow): CauseGroup['place'] {
  const day = `${new Date(starts_at).toISOString().slice(0, 10)}T00:00:00.000Z`;
  return { starts_at: day, audience, kind, route, device };
}

function addRows(groups: Map<string, CauseGroup>, rows: Iterable<CauseRow>): void {
  for (const row of rows) {
    const place = placeOf(row);
    const key = Object.values(place).join(' ');
    const group = groups.get(key) ?? { place, labels: new Map() };
    groups.set(key, group);
    addToLabel(group, row.label, row);
  }
}

function addToLabel({ labels }: CauseGroup, label: string, row: CauseRow): void {
  const count = labels.get(label) ?? { views: 0, weightSquares: 0, buckets: new Buckets() };
  labels.set(label, count);
  count.views += row.views;
  count.weightSquares += row.weight_squares;
  addEncodedBuckets(count.buckets, row.buckets);
}

/** Keeps the labels with the most views and counts the others together; returns the labels that are gone. */
function capLabels({ labels }: CauseGroup): string[] {
  if (labels.size <= mostLabels) return [];
  const others = labels.get(otherLabel) ?? { views: 0, weightSquares: 0, buckets: new Buckets() };
  const ranked = [...labels]
    .filter(([label]) => label !== otherLabel)
    .sort(([, a], [, b]) => b.views - a.views);
  const gone = ranked.slice(mostLabels - 1);
  for (const [label, { views, weightSquares, buckets }] of gone) {
    labels.delete(label);
    others.views += views;
    others.weightSquares += weightSquares;
    others.buckets.addAll(buckets);
  }
  labels.set(otherLabel, others);
  return gone.map(([label]) => label);
}

async function foldChunk(db: Queryable): Promise<number> {
  return await withTransaction({ db }, async ({ db: tx }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${foldLockKey})`);
    const deltas = await tx.execute<CauseRow>(sql`
      delete from vitals_cause_deltas
      where ctid = any(array(select ctid from vitals_cause_deltas limit ${chunkRows}))
      returning *`);
    if (deltas.length > 0) await addToDays(tx, deltas, { name: 'vitals_causes' });
    return deltas.length;
  });
}

interface CauseTable {
  readonly name: string;
  /** How finely the buckets of a kind are counted there; exactly, where nothing is said. */
  readonly unitsOf?: (kind: string) => number;
}

/** Adds causes to what a table holds of them already. */
export async function addToDays(
  db: Queryable,
  added: Iterable<CauseRow>,
  { name, unitsOf }: CauseTable,
): Promise<void> {
  const table = sql.identifier(name);
  const groups = new Map<string, CauseGroup>();
  addRows(groups, added);
  const places = JSON.stringify([...groups.values()].map(({ place }) => place));
  const stored = await db.execute<CauseRow>(sql`
    select c.* from ${table} c
    join jsonb_to_recordset(${places}::text::jsonb) as p(starts_at timestamptz, audience text, kind text,
      route text, device text) using (audience, kind, route, device, starts_at)`);
  addRows(groups, stored);
  const all = [...groups.values()];
  const gone = all.flatMap((group) => capLabels(group).map((label) => ({ ...group.place, label })));
  const rows = all.flatMap(({ place, labels }) =>
    [...labels].map(([label, { views, weightSquares, buckets }]) => ({
      ...place,
      label,
      views,
      weight_squares: weightSquares,
      buckets: hexOf(encodeBuckets(buckets, unitsOf && { units: unitsOf(place.kind) })),
    })),
  );
  await db.execute(sql`
    delete from ${table} c
    using jsonb_to_recordset(${JSON.stringify(gone)}::text::jsonb) as g(starts_at timestamptz, audience text,
      kind text, route text, device text, label text)
    where (c.audience, c.kind, c.route, c.device, c.starts_at, c.label)
      = (g.audience, g.kind, g.route, g.device, g.starts_at, g.label)`);
  await db.execute(sql`
    insert into ${table}
    select r.* from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::jsonb) as r
    on conflict (audience, kind, route, device, starts_at, label)
    do update set views = excluded.views, weight_squares = excluded.weight_squares,
      buckets = excluded.buckets`);
}

/** Folds the causes that batches have appended so far into their days. Resolves to the number of rows folded. */
export function foldCauses(db: Queryable): Promise<number> {
  return inChunks(() => foldChunk(db));
}
