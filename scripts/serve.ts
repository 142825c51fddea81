// The second half of `npm start`, on the pinned Node: build, database, owner, web server.
import { relative, resolve } from 'node:path';
import { warmPages } from '#lib/cache';
import { formatSeconds, PlainError, step } from './bootstrap/progress.mjs';
import { buildShopWhenStale } from './build-shop.ts';
import { isBuildFresh } from './build-stamp.ts';
import { prepareDataFolder } from './data-folder.ts';
import { openShopDatabase, type ShopDatabase } from './database/shop-database.ts';
import { isShuttingDown, listenForShutdown, onShutdown, shutDown } from './on-shutdown.ts';
import { type Owner, openOwnersDoor } from './owner.ts';
import { removeRunRecord, writeRunRecord } from './run-record.ts';

import { startWebServer } from './web-server.ts';

const root = process.cwd();
const port = Number(process.env.PORT || 3000);
const address = process.env.PUBLIC_URL || `http://localhost:${port}`;
const dataFolder = resolve(process.env.DATA_DIR || '.data');

async function serve(): Promise<void> {
  prepareDataFolder(dataFolder);
  process.env.PORT = String(port);
  if (!isBuildFresh(root)) {
    await step('Building the shop', () => buildShopWhenStale({ root, output: 'keep' }));
  }
  const database = await openShopDatabase(dataFolder);
  const owner = await openOwnersDoor(dataFolder);
  writeRunRecord(dataFolder, { processId: process.pid, address, databaseUrl: database.url });
  onShutdown(() => removeRunRecord(dataFolder));
  const server = await step('Opening the doors', () => startWebServer({ root, port }));
  server.child.on('exit', () => {
    if (isShuttingDown()) return;
    process.stderr.write('\nThe web server ended by itself; stopping.\n');
    void shutDown(1);
  });
  if (isShuttingDown()) return;
  printWelcome(database, owner);
  server.release();
  await warmPages(`http://127.0.0.1:${port}`);
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
