import { migrateDatabase } from '#lib/db';
import type { EmbeddedPostgres } from './embedded-postgres.ts';

const DATABASE = 'nordlayer';

/** A new database on a throw-away server, with the demo catalogue in it; resolves to its address. */
export async function prepareDemoDatabase(server: EmbeddedPostgres): Promise<string> {
  await server.createDatabase(DATABASE);
  const url = server.url(DATABASE);
  await migrateDatabase(url);
  return url;
}
