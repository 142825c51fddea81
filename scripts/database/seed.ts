// `npm run db:seed`: puts the demo catalogue into a database that has no works yet.
import { resolve } from 'node:path';
import { fail } from '../bootstrap/progress.mjs';
import { isCatalogueEmpty, loadDemo } from './demo-database.ts';
import { shopDatabaseUrl } from './shop-database-url.ts';

try {
  const url = shopDatabaseUrl();
  if (await isCatalogueEmpty(url)) {
    await loadDemo(url, resolve(process.env.DATA_DIR || '.data'));
    process.stdout.write('The demo catalogue is in the database.\n');
  } else {
    process.stdout.write('The catalogue has works in it already: nothing was changed.\n');
  }
  process.exit(0);
} catch (error) {
  fail(error);
}
