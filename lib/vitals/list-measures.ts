import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import { addEncodedBuckets } from './bucket-codec.ts';
import { type CauseKind, createCauseHistogram, otherLabel } from './causes.ts';
import { type CausesQuery, causeRowsIn } from './list-causes.ts';
import { type Estimate, estimateOfBuckets } from './percentile.ts';

/** What a page view took time for besides the five measures. */
export const measureKinds = ['mark', 'image', 'api', 'blocked'] as const satisfies readonly CauseKind[];
export type MeasureKind = (typeof measureKinds)[number];

export interface MeasureReport {
  readonly kind: MeasureKind;
  readonly label: string;
  readonly estimate: Estimate;
}

interface MeasureRow extends Record<string, unknown> {
  kind: MeasureKind;
  label: string;
  views: number;
  weight_squares: number;
  buckets: Uint8Array;
}

/** Of each thing that is timed, the percentile with its interval; the most often timed first within its kind. */
export async function listMeasures(
  db: Queryable,
  query: CausesQuery,
  share: number,
): Promise<MeasureReport[]> {
  const rows = await db.execute<MeasureRow>(sql`
    select kind, label, sum(views)::float8 as views, sum(weight_squares) as weight_squares,
      string_agg(buckets, '') as buckets
    from ${causeRowsIn(query, measureKinds)} where label <> ${otherLabel}
    group by kind, label having sum(views) > 0 order by views desc, label`);
  const measures = rows.flatMap((row): MeasureReport[] => {
    const { kind, label, views, weight_squares, buckets } = row;
    const histogram = createCauseHistogram(kind);
    addEncodedBuckets(histogram.buckets, buckets);
    const estimate = estimateOfBuckets(histogram, { share, meanWeight: weight_squares / views });
    return estimate ? [{ kind, label, estimate }] : [];
  });
  return measureKinds.flatMap((kind) => measures.filter((measure) => measure.kind === kind));
}
