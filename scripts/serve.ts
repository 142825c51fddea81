// The second half of `npm start`, on the pinned Node: build, database, owner, web server.
import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fail, formatSeconds, PlainError, step } from './bootstrap/progress.mjs';
import { buildShopWhenStale } from './build-shop.ts';
import { isBuildFresh } from './build-stamp.ts';
import { openShopDatabase, type ShopDatabase } from './database/shop-database.ts';
import { isShuttingDown, listenForShutdown, onShutdown, shutDown } from './on-shutdown.ts';
import { ensureOwner, type Owner } from './owner.ts';
import { removeRunRecord, requireUnusedFolder, writeRunRecord } from './run-record.ts';
import { storedSecrets } from './stored-secrets.ts';
import { startWebServer } from './web-server.ts';

const root = process.cwd();
const port = Number(process.env.PORT || 3000);
const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
const dataFolder = resolve(process.env.DATA_DIR || '.data');

async function serve(): Promise<void> {
  prepareFolder();
  if (!isBuildFresh(root)) {
    await step('Building the shop', () => buildShopWhenStale({ root, output: 'keep' }));
  }
  const database = await openShopDatabase(dataFolder);
  const owner = await ensureOwner(dataFolder);
  writeRunRecord(dataFolder, { processId: process.pid, address, databaseUrl: database.url });
  onShutdown(() => removeRunRecord(dataFolder));
  const server = await step('Opening the doors', () => startWebServer({ root, port, env: {} }));
  server.on('exit', () => {
    if (isShuttingDown()) return;
    process.stderr.write('\nThe web server ended by itself; stopping.\n');
    void shutDown(1);
  });
  if (!isShuttingDown()) printWelcome(database, owner);
}

/** Everything that the shop reads from its environment is complete from here on. */
function prepareFolder(): void {
  mkdirSync(dataFolder, { recursive: true });
  requireUnusedFolder(dataFolder);
  process.env.DATA_DIR = dataFolder;
  process.env.PORT = String(port);
  process.env.AUTH_SECRET ||= storedSecrets(dataFolder).authSecret;
}

function printWelcome(database: ShopDatabase, owner: Owner): void {
  const startedAt = Number(process.env.NORDLAYER_STARTED_AT);
  const data = relative(root, dataFolder) || dataFolder;
  const lines = [
    '',
    `  NordLayer is open after ${formatSeconds(Date.now() - startedAt)}.`,
    '',
    `  Shop       ${address}`,
    `  Owner      ${address}/admin`,
    `  Sign in    ${owner.email}   ${owner.passwordHint}`,
    `  Database   ${database.description}`,
    `  Data       ${data.startsWith('..') ? dataFolder : data}`,
    `  Stop       Ctrl-C`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

listenForShutdown(0);
onShutdown(() => {
  process.stdout.write('\n  Stopping …\n');
});
try {
  await serve();
} catch (error) {
  if (!isShuttingDown()) {
    if (error instanceof PlainError) process.stderr.write(`\n${error.message}\n`);
    else console.error(error);
    await shutDown(1);
  }
}
