import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import type { Grain } from './fold-deltas.ts';
import type { Histogram } from './histogram.ts';
import type { MetricName } from './metrics.ts';
import { type Place, type Slice, type SliceKind, sliceKinds } from './slices.ts';
import { createTally, histogramOf, type Tally } from './tally.ts';
import { bucketColumnOf, bucketColumns, type CountColumns, countColumns, tallyOfRow } from './tally-row.ts';
import type { Audience } from './view.ts';

/** Whole hours or whole days (UTC). */
export interface Span {
  readonly audience: Audience;
  readonly grain: Grain;
  readonly from: Date;
  readonly to: Date;
}

/** What is known of one slice over a span of time. */
export interface SliceTotal extends Slice {
  readonly tally: Tally;
}

type BucketBytes = Partial<Record<(typeof bucketColumns)[number], Uint8Array>>;
type SummedRow = CountColumns & BucketBytes & { kind: SliceKind; value: string } & Record<string, unknown>;
/** Of one question among several asked at once. */
type PlacedRow = SummedRow & { place: number };
type TimedRow = SummedRow & { at: string };

/** Of what may still change, and of what is over. */
const tables: Record<Grain, { open: SQL; settled: SQL }> = {
  hour: { open: sql`vitals_hours`, settled: sql`vitals_settled_hours` },
  day: { open: sql`vitals_days`, settled: sql`vitals_settled_days` },
};
const sums = sql.raw(countColumns.map((name) => `sum(${name})::float8 as ${name}`).join(', '));

function joinedBuckets(columns: readonly string[]): SQL {
  return sql.raw(columns.map((name) => `string_agg(${name}, '') as ${name}`).join(', '));
}

/** What is settled or folded, and what still waits to be: a view is among the figures as soon as its batch is written. */
function rowsIn({ audience, grain, from, to }: Span, condition: SQL): SQL {
  const columns = sql.raw(['slice_kind', 'slice_value', ...countColumns, ...bucketColumns].join(', '));
  const where = sql`where audience = ${audience} and starts_at >= ${from.toISOString()}
    and starts_at < ${to.toISOString()} and ${condition}`;
  return sql`(
    select starts_at, ${columns} from ${tables[grain].open} ${where}
    union all
    select starts_at, ${columns} from ${tables[grain].settled} ${where}
    union all
    select date_trunc(${grain}, starts_at, 'UTC'), ${columns} from vitals_deltas ${where}
  ) as slices`;
}

export interface SlicesQuery {
  readonly kinds: readonly SliceKind[];
  /** Only of this metric are the buckets read; of the others the exact counts. */
  readonly metric: MetricName;
  /** A condition for rows besides those. */
  readonly also?: SQL;
}

const finestKinds: readonly SliceKind[] = ['release-device', 'release-route-device'];
const usualKinds = sliceKinds.filter((kind) => !finestKinds.includes(kind));

/**
 * The slices that the page shows. Releases by device are many, so of those only the ones of the chosen device
 * and the chosen release are read.
 */
export async function listSlices(
  db: Queryable,
  span: Span,
  { metric, device, release }: Place & { readonly metric: MetricName },
): Promise<SliceTotal[]> {
  const wanted = [
    ...(device ? [sql`slice_value like ${`% ${device}`}`] : []),
    ...(release ? [sql`starts_with(slice_value, ${`${release} `})`] : []),
  ];
  const also =
    wanted.length === 0
      ? sql`false`
      : sql`(slice_kind in ${[...finestKinds]} and (${sql.join(wanted, sql` or `)}))`;
  const [slices = []] = await sumSlices(db, [span], { kinds: usualKinds, metric, also });
  return slices;
}

/** The slices of some kinds, added up over each of the spans by the database, which is asked once. */
export async function sumSlices(
  db: Queryable,
  spans: readonly Span[],
  { kinds, metric, also = sql`false` }: SlicesQuery,
): Promise<SliceTotal[][]> {
  const parts = spans.map(
    (span, place) => sql`
    select ${place}::int as place, slice_kind as kind, slice_value as value, ${sums},
      ${joinedBuckets([bucketColumnOf(metric)])}
    from ${rowsIn(span, sql`(slice_kind in ${[...kinds]} or ${also})`)}
    group by slice_kind, slice_value`,
  );
  const rows = await db.execute<PlacedRow>(sql.join(parts, sql` union all `));
  const totals = spans.map((): SliceTotal[] => []);
  for (const row of rows) {
    totals[row.place]?.push({ kind: row.kind, value: row.value, tally: tallyOfRow(row) });
  }
  return totals;
}

/** One slice over a span. */
export interface SliceSpan {
  readonly span: Span;
  readonly slice: Slice;
}

/** Each slice over its span, in their order, with the buckets of every metric: in one question to the database. */
export async function sumEach(db: Queryable, wanted: readonly SliceSpan[]): Promise<Tally[]> {
  const parts = wanted.map(
    ({ span, slice: { kind, value } }, place) => sql`
    select ${place}::int as place, ${sums}, ${joinedBuckets(bucketColumns)}
    from ${rowsIn(span, sql`slice_kind = ${kind} and slice_value = ${value}`)}
    having count(*) > 0`,
  );
  const rows = await db.execute<PlacedRow>(sql.join(parts, sql` union all `));
  return wanted.map((_, place) => {
    const row = rows.find((each) => each.place === place);
    return row ? tallyOfRow(row) : createTally();
  });
}

/** One slice over the span, with the buckets of every metric. */
export async function sumSlice(db: Queryable, span: Span, slice: Slice): Promise<Tally> {
  const [tally] = await sumEach(db, [{ span, slice }]);
  return tally ?? createTally();
}

export interface TimedHistogram {
  readonly at: Date;
  readonly histogram: Histogram;
}

/** One histogram for each hour or day of the span, oldest first; those without views are absent. */
export async function listTimed(
  db: Queryable,
  span: Span,
  { kind, value, metric }: Slice & { readonly metric: MetricName },
): Promise<TimedHistogram[]> {
  const rows = await db.execute<TimedRow>(sql`
    select to_json(starts_at) #>> '{}' as at, ${sums}, ${joinedBuckets([bucketColumnOf(metric)])}
    from ${rowsIn(span, sql`slice_kind = ${kind} and slice_value = ${value}`)}
    group by starts_at order by starts_at`);
  return rows.map((row) => ({ at: new Date(row.at), histogram: histogramOf(tallyOfRow(row), metric) }));
}

export interface IntakeTotal {
  readonly outcome: string;
  readonly beacons: number;
}

export async function listIntake(
  db: Queryable,
  { from, to }: Pick<Span, 'from' | 'to'>,
): Promise<IntakeTotal[]> {
  const rows = await db.execute<{ outcome: string; beacons: number }>(sql`
    select outcome, sum(beacons)::float8 as beacons from vitals_intake
    where hour >= ${from.toISOString()} and hour < ${to.toISOString()}
    group by outcome order by beacons desc`);
  return rows.map(({ outcome, beacons }) => ({ outcome, beacons }));
}
