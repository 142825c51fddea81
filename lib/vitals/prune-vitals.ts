import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';
import { dropOldSampleDays } from './sample-days.ts';
import { settleVitals } from './settle-vitals.ts';

/**
 * Settles what is over, and removes what is past its use: hours and examples after 14 days, batch ids after
 * one, days after 13 months.
 */
export async function pruneVitals(db: Queryable, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await settleVitals(db, now);
  await dropOldSampleDays(db, now);
  await db.execute(sql`delete from vitals_batches where counted_at < ${at} - interval '1 day'`);
  await db.execute(sql`delete from vitals_settled_hours where starts_at < ${at} - interval '14 days'`);
  await db.execute(sql`delete from vitals_settled_days where starts_at < ${at} - interval '13 months'`);
  await db.execute(sql`delete from vitals_settled_causes where starts_at < ${at} - interval '13 months'`);
  await db.execute(sql`delete from vitals_intake where hour < ${at} - interval '13 months'`);
}
