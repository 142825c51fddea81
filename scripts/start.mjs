// `npm start`: everything from a fresh clone to a running shop. Plain JavaScript that Node 20 reads,
// without packages, because it runs before they are installed; serve.ts goes on from there.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './bootstrap/packages.mjs';
import { continueOnPinnedNode } from './bootstrap/pinned-node.mjs';
import { requireFreePort } from './bootstrap/port.mjs';
import { fail } from './bootstrap/progress.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const envFile = join(root, '.env');

try {
  if (existsSync(envFile) && process.loadEnvFile) process.loadEnvFile(envFile);
  process.env.NORDLAYER_STARTED_AT = String(Date.now());
  await requireFreePort(process.env.PORT || '3000');
  await ensurePackages(root);
  process.exit(await continueOnPinnedNode(root, 'scripts/serve.ts'));
} catch (error) {
  fail(error);
}
