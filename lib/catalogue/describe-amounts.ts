import 'server-only';
import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';

const barCount = 16;

/** How an amount is spread over the published works: from `min` to `max` in bars of equal width. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  readonly bars: readonly number[];
}

interface BarRow extends Record<string, unknown> {
  readonly amount: 'price' | 'time';
  readonly min: number;
  readonly max: number;
  readonly bar: number;
  readonly works: number;
}

function spreadOf(rows: readonly BarRow[]): Spread {
  const bars = Array.from(
    { length: barCount },
    (_, place) => rows.find(({ bar }) => bar === place + 1)?.works ?? 0,
  );
  return { min: rows[0]?.min ?? 0, max: rows[0]?.max ?? 0, bars };
}

/** Prices in cents and print times in seconds over the whole catalogue. */
export async function describeAmounts({ ctx }: { ctx: Ctx }): Promise<{ price: Spread; time: Spread }> {
  const spread = (
    amount: BarRow['amount'],
    column: typeof projects.priceCents | typeof projects.printTimeS,
  ) => sql`
    select ${amount} as amount, ends.min, ends.max,
      width_bucket(${column}, ends.min, ends.max + 1, ${barCount}::int) as bar, count(*)::int as works
    from ${projects}, (select min(${column}), max(${column}) from ${projects} where ${projects.isPublished}) ends
    where ${projects.isPublished} group by 1, 2, 3, 4`;
  const rows = await ctx.db.execute<BarRow>(
    sql`${spread('price', projects.priceCents)} union all ${spread('time', projects.printTimeS)}`,
  );
  return {
    price: spreadOf(rows.filter(({ amount }) => amount === 'price')),
    time: spreadOf(rows.filter(({ amount }) => amount === 'time')),
  };
}
