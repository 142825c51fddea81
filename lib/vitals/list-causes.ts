import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import { addEncodedBuckets } from './bucket-codec.ts';
import { type CauseKind, createCauseHistogram, otherLabel, type PaintPart, paintParts } from './causes.ts';
import { percentileOfBuckets } from './percentile.ts';
import type { Span } from './queries.ts';
import { viewsForVerdict } from './verdict.ts';
import type { DeviceClass } from './view.ts';

/** An element or a script that large values can be traced to. */
export interface CauseReport {
  readonly kind: CauseKind;
  readonly route: string;
  readonly label: string;
  readonly views: number;
  /** Its part of all views that name a cause of this kind. */
  readonly share: number;
  readonly value: number;
}

export interface PaintPartReport {
  readonly part: PaintPart;
  readonly medianMs: number;
  readonly views: number;
}

export interface CausesQuery {
  readonly span: Span;
  readonly route?: string | undefined;
  readonly device?: DeviceClass | undefined;
}

interface CauseRow extends Record<string, unknown> {
  kind: CauseKind;
  route: string;
  label: string;
  views: number;
  share: number;
  buckets: Uint8Array;
}

/** Causes are counted by day: a span of hours takes whole days. */
function rowsIn({ span, route, device }: CausesQuery, kinds: readonly CauseKind[]): SQL {
  const where = sql`where audience = ${span.audience} and kind in ${[...kinds]}
    and starts_at >= date_trunc('day', ${span.from.toISOString()}::timestamptz, 'UTC')
    and starts_at < ${span.to.toISOString()}
    ${route === undefined ? sql`` : sql`and route = ${route}`}
    ${device === undefined ? sql`` : sql`and device = ${device}`}`;
  return sql`(
    select kind, route, label, views, buckets from vitals_causes ${where}
    union all
    select kind, route, label, views, buckets from vitals_cause_deltas ${where}
  ) as causes`;
}

function percentileOf({ kind, buckets }: CauseRow, share: number): number {
  const histogram = createCauseHistogram(kind);
  addEncodedBuckets(histogram.buckets, buckets);
  return percentileOfBuckets(histogram, share) ?? 0;
}

const elementKinds = [
  'lcp-element',
  'inp-element',
  'inp-script',
  'cls-element',
] as const satisfies readonly CauseKind[];
const mostNamed = 20;
const shown = 4;

/** Of each kind, the slowest of the elements or scripts that many views name, by p75. */
export async function listWorstCauses(db: Queryable, query: CausesQuery): Promise<CauseReport[]> {
  const rows = await db.execute<CauseRow>(sql`
    with counted as (
      select kind, route, label, sum(views)::float8 as views,
        (sum(views) / sum(sum(views)) over (partition by kind))::float8 as share,
        row_number() over (partition by kind order by sum(views) desc, route, label) as place,
        string_agg(buckets, '') as buckets
      from ${rowsIn(query, elementKinds)} where label <> ${otherLabel} group by kind, route, label
    )
    select kind, route, label, views, share, buckets from counted
    where place <= ${mostNamed} and views >= ${viewsForVerdict}`);
  const causes = rows.map((row) => {
    const { kind, route, label, views, share } = row;
    return { kind, route, label, views, share, value: percentileOf(row, 0.75) };
  });
  return elementKinds.flatMap((kind) =>
    causes
      .filter((cause) => cause.kind === kind)
      .sort((a, b) => b.value - a.value)
      .slice(0, shown),
  );
}

/** Where the time of a largest paint goes, in order; empty without views. */
export async function listPaintParts(db: Queryable, query: CausesQuery): Promise<PaintPartReport[]> {
  const rows = await db.execute<CauseRow>(sql`
    select 'lcp-part' as kind, '' as route, label, sum(views)::float8 as views, 1::float8 as share,
      string_agg(buckets, '') as buckets
    from ${rowsIn(query, ['lcp-part'])} group by label`);
  return paintParts.flatMap((part) => {
    const row = rows.find(({ label }) => label === part);
    return row ? [{ part, medianMs: percentileOf(row, 0.5), views: row.views }] : [];
  });
}
