import 'server-only';
import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';

/**
 * Holds a stored file for the rest of the transaction: several uploads may share it, and it must not be
 * swept away between the arrival of another copy and the row that needs it.
 */
export async function lockFile({ db }: Pick<Ctx, 'db'>, storageKey: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${storageKey}, 0))`);
}
