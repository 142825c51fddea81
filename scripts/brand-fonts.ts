/**
 * Makes the faces that pages load from those of the package: only the weights and the features that the shop's
 * stylesheets use, which is less than half of the bytes. `npm run brand:fonts` writes public/fonts/inter-*.woff2;
 * the name holds what a face was made of, because browsers keep it for ever.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { z } from 'zod';

const source = 'node_modules/@fontsource-variable/inter';
const weights = { min: 400, max: 700 };
/** Pairs of letters, and digits of one width. */
const keepFeatures = ['kern', 'tnum'];

const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readText('package.json')));
const css = await readText('index.css');

for (const letters of ['latin', 'cyrillic']) {
  const face = await readFile(join(source, `files/inter-${letters}-wght-normal.woff2`));
  const made = await subsetFont(face, charactersOf(letters), {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures,
    // Of no use where letters are drawn at many pixels each.
    noHinting: true,
  });
  const name = `inter-${version}-${letters}-${weights.min}-${weights.max}.woff2`;
  await writeFile(join('public/fonts', name), made);
  process.stdout.write(`${name}: ${made.byteLength} bytes of ${face.byteLength}\n`);
}

async function readText(file: string): Promise<string> {
  return await readFile(join(source, file), 'utf8');
}

/** What the package's own stylesheet lets this face draw. */
function charactersOf(letters: string): string {
  const rule = css.split('@font-face').find((each) => each.includes(`files/inter-${letters}-wght-`));
  const [, ranges = ''] = /unicode-range:\s*([^;]+)/.exec(rule ?? '') ?? [];
  return ranges
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place));
    })
    .join('');
}
