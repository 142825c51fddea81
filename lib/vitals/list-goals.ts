import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import { addEncodedBuckets } from './bucket-codec.ts';
import { Buckets } from './buckets.ts';
import { reachedBucket } from './causes.ts';
import { deriveGoal, type GoalCell, type GoalReport } from './goal-report.ts';
import { type SpeedBand, speedBands } from './goals.ts';
import { type CausesQuery, causeRowsIn } from './list-causes.ts';
import { type GoalName, goalNames } from './marks.ts';

interface GoalRow extends Record<string, unknown> {
  kind: `${GoalName}-chance`;
  route: string;
  device: string;
  label: string;
  views: number;
  weight_squares: number;
  buckets: Uint8Array;
}

function bandOf(label: string): SpeedBand | undefined {
  return speedBands.find((band) => band === label);
}

/** How often views led to each goal, by how fast they were: each counted within the view in which it happened. */
export async function listGoals(db: Queryable, query: CausesQuery): Promise<GoalReport[]> {
  const kinds = goalNames.map((goal) => `${goal}-chance` as const);
  const rows = await db.execute<GoalRow>(sql`
    select kind, route, device, label, sum(views)::float8 as views, sum(weight_squares) as weight_squares,
      string_agg(buckets, '') as buckets
    from ${causeRowsIn(query, kinds)} group by kind, route, device, label having sum(views) > 0`);
  const cells = goalNames.flatMap((goal) => cellsOf(goal, rows));
  return goalNames.map((goal) => deriveGoal(goal, cells));
}

function timesReached(bytes: Uint8Array): number {
  const buckets = new Buckets();
  addEncodedBuckets(buckets, bytes);
  let times = 0;
  buckets.visit((bucket, count) => {
    if (bucket === reachedBucket) times = count;
  });
  return times;
}

function cellsOf(goal: GoalName, rows: readonly GoalRow[]): GoalCell[] {
  return rows.flatMap(({ kind, route, device, label, views, weight_squares, buckets }) => {
    const band = bandOf(label);
    if (kind !== `${goal}-chance` || !band) return [];
    const meanWeight = weight_squares / views;
    return [{ goal, route, device, band, views, reached: timesReached(buckets), meanWeight }];
  });
}
