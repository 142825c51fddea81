// `npm run worker`: the background jobs in a process of their own. Set WORKER_IN_PROCESS=false for the web server.
import { resolve } from 'node:path';
import { keepWorking } from '#lib/worker';
import { fail } from './bootstrap/progress.mjs';
import { shopDatabaseUrl } from './database/shop-database-url.ts';
import { listenForShutdown, onShutdown } from './on-shutdown.ts';
import { takeStoredSecrets } from './stored-secrets.ts';

const patienceMs = 30_000;

try {
  const dataFolder = resolve(process.env.DATA_DIR || '.data');
  process.env.DATA_DIR = dataFolder;
  process.env.DATABASE_URL = shopDatabaseUrl();
  takeStoredSecrets(dataFolder);
  const worker = keepWorking();
  listenForShutdown(0);
  onShutdown(() => worker.stop(patienceMs));
} catch (error) {
  fail(error);
}
