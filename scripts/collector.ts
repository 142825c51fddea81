// `npm run collector`: takes the beacons of page views in a process of their own, behind the shop's proxy.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { env } from '#lib/env';
import { vitalsPath } from '#lib/vitals/names';
import { createCollector, vitalsIntake } from '#lib/vitals/server';
import { fail } from './bootstrap/progress.mjs';
import { shopDatabaseUrl } from './database/shop-database-url.ts';
import { listenForShutdown, onShutdown } from './on-shutdown.ts';
import { storedSecrets } from './stored-secrets.ts';

try {
  const dataFolder = resolve(process.env.DATA_DIR || '.data');
  process.env.DATA_DIR = dataFolder;
  process.env.DATABASE_URL = shopDatabaseUrl();
  process.env.AUTH_SECRET ||= storedSecrets(dataFolder).authSecret;
  const intake = vitalsIntake();
  const server = createCollector(intake).listen(env().COLLECTOR_PORT);
  await once(server, 'listening');
  listenForShutdown(0);
  onShutdown(async () => {
    server.close();
    await intake.close();
    // Whoever was being answered meanwhile is counted too; from here on nobody is answered.
    server.closeAllConnections();
    await intake.close();
  });
  process.stdout.write(`Taking beacons at http://localhost:${env().COLLECTOR_PORT}${vitalsPath}\n`);
} catch (error) {
  fail(error);
}
