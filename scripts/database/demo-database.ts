import { join } from 'node:path';
import type { Ctx } from '#lib/context';
import { connect } from '#lib/db';
import { log } from '#lib/log';
import { DiskStorage } from '#lib/storage';
import { loadDemoCatalogue } from '../../drizzle/seed/load-demo.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { prepareSchema } from './prepare-schema.ts';

const DATABASE = 'nordlayer';

/** A new database on a throw-away server, with the rows of the demo catalogue; resolves to its address. */
export async function prepareDemoDatabase(server: EmbeddedPostgres): Promise<string> {
  await server.createDatabase(DATABASE);
  const url = server.url(DATABASE);
  await prepareSchema(url);
  await loadDemo(url);
  return url;
}

/** Fills a database that has no works yet; the models' files go to the data folder, if one is given. */
export async function loadDemo(url: string, dataFolder?: string): Promise<void> {
  const { client, db } = connect(url, { max: 2 });
  const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
  try {
    const storage = dataFolder && new DiskStorage(join(dataFolder, 'files'));
    await loadDemoCatalogue({ ctx, ...(storage ? { putFile: storage.put.bind(storage) } : {}) });
  } finally {
    await client.end({ timeout: 5 });
  }
}

export async function isCatalogueEmpty(url: string): Promise<boolean> {
  const { client } = connect(url, { max: 1 });
  try {
    const rows = await client`select 1 from projects limit 1`;
    return rows.length === 0;
  } finally {
    await client.end({ timeout: 5 });
  }
}
