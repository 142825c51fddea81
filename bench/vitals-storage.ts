// `npm run performance:storage`: replays 13 months of visits, and ten times as many, into throw-away databases,
// prunes them as the shop does, and weighs what is left, with as many examples as are ever kept.
import { sql } from 'drizzle-orm';
import { connect, type Database } from '#lib/db';
import { openSampleDays, pruneVitals } from '#lib/vitals/server';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { prepareSchema } from '../scripts/database/prepare-schema.ts';
import { startThrowawayPostgres } from '../scripts/database/throwaway-postgres.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { replayVisits } from '../scripts/vitals/replay-visits.ts';

const DAYS = 395;
const VIEWS = Number(process.env.BENCH_VIEWS ?? 2_000_000);
const TIMES = 10;
const MOST_MB = 2000;
const MOST_GROWTH = 0.05;
/** 20,000 examples a day and process, 14 days long. */
const EXAMPLE_DAYS = 14;
const EXAMPLES_A_DAY = 20_000;
const TABLES = ['hours', 'days', 'causes', 'samples', 'intake'] as const;

type Sizes = Record<(typeof TABLES)[number], number>;

/** Copies of the examples that the replay keeps, as many as a busy shop's 14 days hold. */
async function fillExamples(db: Database, now: Date): Promise<void> {
  for (let day = 0; day < EXAMPLE_DAYS; day++) {
    await openSampleDays(db, new Date(now.getTime() - day * 86_400_000));
  }
  await db.execute(sql`
    create temp table drawn as select * from vitals_samples`);
  await db.execute(sql`
    insert into vitals_samples
    select (s).* from (
      select jsonb_populate_record(d, jsonb_build_object('view_id', gen_random_uuid(),
        'received_at', date_trunc('day', ${now.toISOString()}::timestamptz, 'UTC') - make_interval(days => day)
          + make_interval(secs => n))) as s
      from generate_series(1, ${EXAMPLE_DAYS - 1}) as day, generate_series(1, ${EXAMPLES_A_DAY / 400}) as n, drawn as d
    ) as copies`);
  await db.execute(sql`drop table drawn`);
}

async function sizesOf(db: Database): Promise<Sizes> {
  const sizes = await Promise.all(
    TABLES.map(async (table) => {
      const [row] = await db.execute<{ bytes: number }>(sql`
        select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class
        where relname ~ ${`^vitals_(settled_)?${table}(_\\d+)?$`} and relkind = 'r'`);
      return [table, (row?.bytes ?? 0) / 1e6] as const;
    }),
  );
  return { hours: 0, days: 0, causes: 0, samples: 0, intake: 0, ...Object.fromEntries(sizes) };
}

async function measure(url: string, views: number): Promise<Sizes> {
  await prepareSchema(url);
  const { client, db } = connect(url, { max: 2 });
  const now = new Date();
  await replayVisits(db, { views, days: DAYS, seed: 1, now });
  await fillExamples(db, now);
  await pruneVitals(db, now);
  await db.execute(sql`vacuum full`);
  const sizes = await sizesOf(db);
  await client.end();
  return sizes;
}

function sumOf(sizes: Sizes): number {
  return Object.values(sizes).reduce((sum, size) => sum + size, 0);
}

listenForShutdown(130);
try {
  const server = await startThrowawayPostgres();
  const sums: number[] = [];
  for (const views of [VIEWS, VIEWS * TIMES]) {
    await server.createDatabase(`months_${views}`);
    const sizes = await measure(server.url(`months_${views}`), views);
    sums.push(sumOf(sizes));
    const parts = Object.entries(sizes).map(([table, size]) => `${table} ${size.toFixed(1)}`);
    process.stdout.write(
      `${views / 1e6} M views in 13 months: ${sumOf(sizes).toFixed(0)} MB (${parts.join(', ')})\n`,
    );
  }
  const growth = (sums[1] ?? 0) / (sums[0] ?? 1) - 1;
  const isWell = sums.every((sum) => sum <= MOST_MB) && Math.abs(growth) <= MOST_GROWTH;
  process.stdout.write(
    `Ten times the views take ${(growth * 100).toFixed(1)} % more; at most ${MOST_GROWTH * 100} % and ${MOST_MB} MB${isWell ? '' : '   FAIL'}\n`,
  );
  await server.stop();
  await shutDown(isWell ? 0 : 1);
} catch (error) {
  fail(error);
}
