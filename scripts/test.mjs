// `npm test`: everything from a fresh clone to the closing line. Plain JavaScript that Node 20 reads,
// without packages, because it runs before they are installed; run-tests.ts goes on from there.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './bootstrap/packages.mjs';
import { continueOnPinnedNode } from './bootstrap/pinned-node.mjs';
import { fail } from './bootstrap/progress.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await ensurePackages(root);
  process.exit(await continueOnPinnedNode(root, 'scripts/run-tests.ts', process.argv.slice(2)));
} catch (error) {
  fail(error);
}
