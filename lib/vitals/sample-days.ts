import { sql } from 'drizzle-orm';
import { type Queryable, withTransaction } from '#lib/db';

const dayMs = 86_400_000;
const keptDays = 14;
/** Any constant of its own: two processes must not make the same partition at once. */
const partitionLockKey = 7_310_420_913;

function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}

function partitionOf(day: Date): string {
  return `vitals_samples_${day.toISOString().slice(0, 10).replaceAll('-', '')}`;
}

/** Makes room for the examples of the day of `at` and of its neighbours, where there is none yet. */
export async function openSampleDays(db: Queryable, at: Date): Promise<void> {
  await withTransaction({ db }, async ({ db: tx }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${partitionLockKey})`);
    for (const offset of [-1, 0, 1]) {
      const day = startOfDay(new Date(at.getTime() + offset * dayMs));
      const next = new Date(day.getTime() + dayMs);
      await tx.execute(sql`
        create table if not exists ${sql.identifier(partitionOf(day))} partition of vitals_samples
        for values from (${sql.raw(`'${day.toISOString()}'`)}) to (${sql.raw(`'${next.toISOString()}'`)})`);
    }
  });
}

/** Drops the days of examples that are past their time, each as a whole. */
export async function dropOldSampleDays(db: Queryable, now: Date): Promise<void> {
  const oldest = partitionOf(startOfDay(new Date(now.getTime() - keptDays * dayMs)));
  const partitions = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'vitals_samples'::regclass`);
  for (const { name } of partitions) {
    if (name < oldest) await db.execute(sql`drop table ${sql.identifier(name)}`);
  }
}
