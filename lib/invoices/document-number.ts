import 'server-only';
import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';

// Any constant will do: who holds it gives out the next number.
const numberLockKey = 7_310_420_912;

/** Nobody else gives out a number of the books until the transaction ends. */
export async function lockNumbers(db: Queryable): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${numberLockKey})`);
}

/** The year of the books, by the clock of the workshop. */
export function bookYear(now: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(now));
}

/** `2026-0042` */
export function documentNumber({ year, sequence }: { year: number; sequence: number }): string {
  return `${year}-${String(sequence).padStart(4, '0')}`;
}
