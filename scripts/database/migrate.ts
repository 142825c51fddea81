// `npm run db:migrate`: brings the database of DATABASE_URL, or that of a running shop, up to date.
import { fail } from '../bootstrap/progress.mjs';
import { prepareSchema } from './prepare-schema.ts';
import { shopDatabaseUrl } from './shop-database-url.ts';

try {
  await prepareSchema(shopDatabaseUrl());
  process.stdout.write('The database is at the present schema.\n');
} catch (error) {
  fail(error);
}
