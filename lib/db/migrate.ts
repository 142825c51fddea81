import 'server-only';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { connect } from './client.ts';

// Any constant will do; it only has to be the same in every instance of the shop.
const migrationLockKey = 7_310_420_911;

/**
 * Brings a database to the present schema. Several instances may call this at the same moment: without
 * the advisory lock all but one of them fail on the creation of the migrations' own table.
 */
export async function migrateDatabase(url: string, migrationsFolder = 'drizzle/out'): Promise<void> {
  const { client, db } = connect(url, { max: 1 });
  try {
    await db.execute(sql`select pg_advisory_lock(${migrationLockKey})`);
    await db.execute(sql`create extension if not exists pg_trgm`);
    await migrate(db, { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
