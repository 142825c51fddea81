// `npm run vitals:replay -- --views 1000000 --days 28`: a made-up month of visits, written through the shop's
// own counting into an empty dashboard. The same for the same `--seed`.
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { connect } from '#lib/db';
import { fail, PlainError } from './bootstrap/progress.mjs';
import { shopDatabaseUrl } from './database/shop-database-url.ts';
import { replayVisits } from './vitals/replay-visits.ts';

function numberFrom(text: string, name: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new PlainError(`--${name} takes a whole number above 0.`);
}

try {
  const { values } = parseArgs({
    options: {
      views: { type: 'string', default: '1000000' },
      days: { type: 'string', default: '28' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { client, db } = connect(shopDatabaseUrl(), { max: 2 });
  const [row] = await db.execute(sql`
    select exists (select from vitals_days) or exists (select from vitals_settled_days)
      or exists (select from vitals_deltas) as "isInUse"`);
  if (row?.isInUse)
    throw new PlainError('This shop has figures of visits already; made-up ones would mix with them.');
  const startedAt = performance.now();
  const views = numberFrom(values.views, 'views');
  const days = numberFrom(values.days, 'days');
  await replayVisits(db, { views, days, seed: numberFrom(values.seed, 'seed'), now: new Date() });
  await client.end();
  process.stdout.write(
    `${views} views over ${days} days in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`,
  );
} catch (error) {
  fail(error);
}
