// `npm run build`: a production build that needs no production database.
import { fail } from './bootstrap/progress.mjs';
import { buildShop } from './build-shop.ts';
import { listenForShutdown } from './on-shutdown.ts';

listenForShutdown(130);
try {
  await buildShop({ root: process.cwd(), output: 'inherit' });
} catch (error) {
  fail(error);
}
