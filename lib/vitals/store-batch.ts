import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import type { Batch } from './batch.ts';
import { encodeBuckets } from './bucket-codec.ts';
import type { CauseDelta } from './count-causes.ts';
import type { CountedView, SliceDelta } from './count-views.ts';
import { hexOf, rowOfTally } from './tally-row.ts';

function sampleRow({ at, visitor, latest: view, weight }: CountedView) {
  return {
    view_id: view.id,
    received_at: at.toISOString(),
    weight,
    ...visitor,
    route: view.route,
    lang: view.lang,
    device: view.device,
    connection: view.net,
    navigation: view.nav,
    release: view.release,
    lcp_ms: view.lcp?.value,
    lcp_target: view.lcp?.target,
    lcp_first_byte_ms: view.lcp?.firstByte,
    lcp_load_delay_ms: view.lcp?.loadDelay,
    lcp_load_time_ms: view.lcp?.loadTime,
    lcp_render_delay_ms: view.lcp?.renderDelay,
    inp_ms: view.inp?.value,
    inp_target: view.inp?.target,
    inp_script: view.inp?.script,
    inp_script_ms: view.inp?.scriptTime,
    cls: view.cls?.value,
    cls_target: view.cls?.target,
    fcp_ms: view.fcp,
    ttfb_ms: view.ttfb,
  };
}

function sliceRow({ startsAt, audience, kind, value, tally }: SliceDelta, place: number) {
  return {
    place,
    starts_at: startsAt,
    audience,
    slice_kind: kind,
    slice_value: value,
    ...rowOfTally(tally),
  };
}

function causeRow({ startsAt, histogram, weightSquares, ...cause }: CauseDelta, place: number) {
  return {
    ...cause,
    place,
    starts_at: startsAt,
    weight_squares: weightSquares,
    buckets: hexOf(encodeBuckets(histogram.buckets)),
  };
}

/**
 * Writes a batch in one statement, hence whole or not at all, and once however often it is tried: the
 * batch's id is written with it, and where that id stands already nothing else is written. Appends only, but
 * for a handful of counters: what it adds to hours and days is folded into them later.
 */
export async function storeBatch(db: Queryable, batch: Batch): Promise<void> {
  const withId = (row: object) => ({ ...row, batch_id: batch.id });
  const slices = JSON.stringify(batch.slices.map(sliceRow).map(withId));
  const causes = JSON.stringify(batch.causes.map(causeRow).map(withId));
  const sample = JSON.stringify(batch.sample.map(sampleRow));
  const intake = JSON.stringify(batch.intake);
  await db.execute(sql`
    with batch as (
      insert into vitals_batches (id, counted_at) values (${batch.id}, ${batch.at})
      on conflict do nothing returning id
    ),
    sliced as (
      insert into vitals_deltas
      select d.* from batch, jsonb_populate_recordset(null::vitals_deltas, ${slices}::text::jsonb) as d
    ),
    caused as (
      insert into vitals_cause_deltas
      select d.* from batch, jsonb_populate_recordset(null::vitals_cause_deltas, ${causes}::text::jsonb) as d
    ),
    sampled as (
      insert into vitals_samples
      select v.* from batch, jsonb_populate_recordset(null::vitals_samples, ${sample}::text::jsonb) as v
      on conflict (view_id, received_at) do update set
        lcp_ms = excluded.lcp_ms, lcp_target = excluded.lcp_target,
        lcp_first_byte_ms = excluded.lcp_first_byte_ms, lcp_load_delay_ms = excluded.lcp_load_delay_ms,
        lcp_load_time_ms = excluded.lcp_load_time_ms, lcp_render_delay_ms = excluded.lcp_render_delay_ms,
        inp_ms = excluded.inp_ms, inp_target = excluded.inp_target,
        inp_script = excluded.inp_script, inp_script_ms = excluded.inp_script_ms,
        cls = excluded.cls, cls_target = excluded.cls_target,
        fcp_ms = excluded.fcp_ms, ttfb_ms = excluded.ttfb_ms
    )
    insert into vitals_intake as t (hour, outcome, beacons)
    select i.hour, i.outcome, i.beacons
    from batch, jsonb_to_recordset(${intake}::text::jsonb) as i(hour timestamptz, outcome text, beacons int)
    on conflict (hour, outcome) do update set beacons = t.beacons + excluded.beacons`);
}
