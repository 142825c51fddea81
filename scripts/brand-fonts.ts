// `npm run brand:fonts` writes the faces that pages load, public/fonts/inter-*.woff2.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFaces } from './fonts/make-faces.ts';

for (const { name, bytes, sourceBytes } of await makeFaces()) {
  await writeFile(join('public/fonts', name), bytes);
  process.stdout.write(`${name}: ${bytes.byteLength} bytes of ${sourceBytes}\n`);
}
