import { join } from 'node:path';
import { PlainError, step } from '../bootstrap/progress.mjs';
import { onShutdown } from '../on-shutdown.ts';
import { isCatalogueEmpty, loadDemo } from './demo-database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { prepareSchema } from './prepare-schema.ts';

export interface ShopDatabase {
  readonly url: string;
  /** For the person at the terminal. */
  readonly description: string;
}

const DATABASE = 'nordlayer';

/** The shop's database, at the present schema; DATABASE_URL is set for everything that comes after. */
export async function openShopDatabase(dataFolder: string): Promise<ShopDatabase> {
  const database = process.env.DATABASE_URL
    ? await openOwnDatabase(process.env.DATABASE_URL)
    : await openEmbeddedDatabase(dataFolder);
  process.env.DATABASE_URL = database.url;
  return database;
}

/** A server that somebody else runs: it is brought up to date, and nothing is put into it. */
async function openOwnDatabase(url: string): Promise<ShopDatabase> {
  const { host, pathname } = new URL(url);
  const description = `${pathname.slice(1)} on ${host}`;
  await step(`Migrating ${description}`, async () => {
    try {
      await prepareSchema(url);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new PlainError(`The database of DATABASE_URL (${description}) cannot be used: ${reason}`, {
        cause,
      });
    }
  });
  return { url, description };
}

async function openEmbeddedDatabase(dataFolder: string): Promise<ShopDatabase> {
  const folder = join(dataFolder, 'postgres');
  const server = await step('Starting PostgreSQL', () => startEmbeddedPostgres({ folder }));
  onShutdown(() => server.stop());
  const url = server.url(DATABASE);
  await step('Migrating the database', async () => {
    if (!(await server.hasDatabase(DATABASE))) await server.createDatabase(DATABASE);
    await prepareSchema(url);
  });
  if (await isCatalogueEmpty(url)) {
    await step('Loading the demo catalogue', () => loadDemo(url, dataFolder));
  }
  if (server.folder !== folder) {
    process.stdout.write(
      `  PostgreSQL runs as user postgres, who may not enter ${folder}: its files are in ${server.folder}.\n` +
        '  Set DATA_DIR to a folder that every user can reach to choose another place.\n',
    );
  }
  return { url, description: `embedded PostgreSQL on port ${server.port}, files in ${server.folder}` };
}
