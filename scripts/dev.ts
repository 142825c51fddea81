// `npm run dev`: the development server on the shop's own embedded database.
import { join, resolve } from 'node:path';
import { fail } from './bootstrap/progress.mjs';
import { runChild } from './child.ts';
import { prepareDataFolder } from './data-folder.ts';
import { openShopDatabase } from './database/shop-database.ts';
import { listenForShutdown, shutDown } from './on-shutdown.ts';
import { openOwnersDoor } from './owner.ts';

listenForShutdown(0);
try {
  const dataFolder = resolve(process.env.DATA_DIR || '.data');
  prepareDataFolder(dataFolder);
  await openShopDatabase(dataFolder);
  const owner = await openOwnersDoor(dataFolder);
  process.stdout.write(`  Owner's sign-in: ${owner.email} ${owner.passwordHint}\n`);
  const next = join(process.cwd(), 'node_modules/next/dist/bin/next');
  const { code } = await runChild(process.execPath, [next, 'dev', '--port', process.env.PORT || '3000'], {
    cwd: process.cwd(),
    output: 'inherit',
  });
  await shutDown(code);
} catch (error) {
  fail(error);
}
