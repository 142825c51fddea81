import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import type { Batch, SampledView } from './batch.ts';

function sampleRow({ view, audience, weight }: SampledView, at: string) {
  return {
    view_id: view.id,
    received_at: at,
    weight,
    is_lab: audience === 'lab',
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

/**
 * Writes a batch in one statement, hence whole or not at all, and once however often it is tried: the
 * batch's id is written with it, and where that id stands already nothing else is written.
 */
export async function storeBatch(db: Queryable, batch: Batch): Promise<void> {
  const histograms = JSON.stringify(batch.histograms);
  const sample = JSON.stringify(batch.sample.map((view) => sampleRow(view, batch.at)));
  const intake = JSON.stringify(batch.intake);
  await db.execute(sql`
    with batch as (
      insert into vitals_batches (id, counted_at) values (${batch.id}, ${batch.at})
      on conflict do nothing returning id
    ),
    counted as (
      insert into vitals_histograms as h (hour, audience, metric, slice_kind, slice_value, views, good,
        needs_improvement, poor, buckets, counts)
      select d.hour, d.audience, d.metric, d."sliceKind", d."sliceValue", d.views, d.good,
        d."needsImprovement", d.poor, d.buckets, d.counts
      from batch, jsonb_to_recordset(${histograms}::text::jsonb) as d(hour timestamptz, audience text, metric text,
        "sliceKind" text, "sliceValue" text, views int, good int, "needsImprovement" int, poor int,
        buckets smallint[], counts int[])
      on conflict (audience, slice_kind, slice_value, metric, hour) do update set
        views = h.views + excluded.views,
        good = h.good + excluded.good,
        needs_improvement = h.needs_improvement + excluded.needs_improvement,
        poor = h.poor + excluded.poor,
        (buckets, counts) = (
          select coalesce(array_agg(s.bucket order by s.bucket), '{}'),
            coalesce(array_agg(s.total order by s.bucket), '{}')
          from (
            select u.bucket, sum(u.n)::int as total
            from (
              select * from unnest(h.buckets, h.counts) as a(bucket, n)
              union all
              select * from unnest(excluded.buckets, excluded.counts) as b(bucket, n)
            ) u
            group by u.bucket
            having sum(u.n) <> 0
          ) s
        )
    ),
    sampled as (
      insert into vitals_views
      select v.* from batch, jsonb_populate_recordset(null::vitals_views, ${sample}::text::jsonb) as v
      on conflict (view_id) do update set
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

/** Removes what is past its use: examples after 14 days, batch ids after one, histograms after 13 months. */
export async function pruneVitals(db: Queryable, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.execute(sql`delete from vitals_views where received_at < ${at}::timestamptz - interval '14 days'`);
  await db.execute(sql`delete from vitals_batches where counted_at < ${at}::timestamptz - interval '1 day'`);
  await db.execute(sql`delete from vitals_histograms where hour < ${at}::timestamptz - interval '13 months'`);
  await db.execute(sql`delete from vitals_intake where hour < ${at}::timestamptz - interval '13 months'`);
}
