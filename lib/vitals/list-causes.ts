import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import { addEncodedBuckets } from './bucket-codec.ts';
import {
  type CauseKind,
  createCauseHistogram,
  firstByteParts,
  otherLabel,
  paintParts,
  tapParts,
} from './causes.ts';
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

/** A part of a measure's time, by its median. */
export interface PartReport<Part extends string> {
  readonly part: Part;
  readonly medianMs: number;
  readonly views: number;
}

const partsOfKind = { 'lcp-part': paintParts, 'ttfb-part': firstByteParts, 'inp-part': tapParts } as const;
type PartKind = keyof typeof partsOfKind;
export type PartOf<Kind extends PartKind> = (typeof partsOfKind)[Kind][number];

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
export function causeRowsIn({ span, route, device }: CausesQuery, kinds: readonly CauseKind[]): SQL {
  const where = sql`where audience = ${span.audience} and kind in ${[...kinds]}
    and starts_at >= date_trunc('day', ${span.from.toISOString()}::timestamptz, 'UTC')
    and starts_at < ${span.to.toISOString()}
    ${route === undefined ? sql`` : sql`and route = ${route}`}
    ${device === undefined ? sql`` : sql`and device = ${device}`}`;
  return sql`(
    select kind, route, device, label, views, weight_squares, buckets from vitals_causes ${where}
    union all
    select kind, route, device, label, views, weight_squares, buckets from vitals_settled_causes ${where}
    union all
    select kind, route, device, label, views, weight_squares, buckets from vitals_cause_deltas ${where}
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
  'frame-script',
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
      from ${causeRowsIn(query, elementKinds)} where label <> ${otherLabel} group by kind, route, label
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

interface PartRow extends CauseRow {
  kind: PartKind;
}

async function readParts(
  db: Queryable,
  kinds: readonly PartKind[],
  query: CausesQuery,
): Promise<readonly PartRow[]> {
  return await db.execute<PartRow>(sql`
    select kind, '' as route, label, sum(views)::float8 as views, 1::float8 as share,
      string_agg(buckets, '') as buckets
    from ${causeRowsIn(query, kinds)} group by kind, label having sum(views) > 0`);
}

/** Where the time of a measure goes, in order; empty without views. */
function partsOf<Kind extends PartKind>(rows: readonly PartRow[], kind: Kind): PartReport<PartOf<Kind>>[] {
  const parts: readonly PartOf<Kind>[] = partsOfKind[kind];
  return parts.flatMap((part) => {
    const row = rows.find((each) => each.kind === kind && each.label === part);
    return row ? [{ part, medianMs: percentileOf(row, 0.5), views: row.views }] : [];
  });
}

export async function listPaintParts(
  db: Queryable,
  query: CausesQuery,
): Promise<PartReport<PartOf<'lcp-part'>>[]> {
  return partsOf(await readParts(db, ['lcp-part'], query), 'lcp-part');
}

export async function listFirstByteAndTapParts(
  db: Queryable,
  query: CausesQuery,
): Promise<[PartReport<PartOf<'ttfb-part'>>[], PartReport<PartOf<'inp-part'>>[]]> {
  const rows = await readParts(db, ['ttfb-part', 'inp-part'], query);
  return [partsOf(rows, 'ttfb-part'), partsOf(rows, 'inp-part')];
}
