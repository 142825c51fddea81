import { connect, migrateDatabase } from '#lib/db';
import { loadDemoCatalogue } from '../../drizzle/seed/load-demo.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';

const DATABASE = 'nordlayer';

/** A new database on a throw-away server, with the demo catalogue in it; resolves to its address. */
export async function prepareDemoDatabase(
  server: EmbeddedPostgres,
  { dataFolder }: { dataFolder: string },
): Promise<string> {
  await server.createDatabase(DATABASE);
  const url = server.url(DATABASE);
  await migrateDatabase(url);
  await loadDemo(url, dataFolder);
  return url;
}

export async function loadDemo(url: string, dataFolder: string): Promise<void> {
  const { client, db } = connect(url, { max: 2 });
  try {
    await loadDemoCatalogue({ db, dataFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Whether nobody has put anything into the catalogue yet. */
export async function isCatalogueEmpty(url: string): Promise<boolean> {
  const { client } = connect(url, { max: 1 });
  try {
    const rows = await client`select 1 from projects limit 1`;
    return rows.length === 0;
  } finally {
    await client.end({ timeout: 5 });
  }
}
