import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { z } from 'zod';

const source = 'node_modules/@fontsource-variable/inter';
const weights = { min: 400, max: 700 };
/** Pairs of letters, and digits of one width. */
const keepFeatures = ['kern', 'tnum'];

interface Face {
  /** Of what it was made: browsers keep a file for ever under its name. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly sourceBytes: number;
}

/**
 * The faces that pages load, made from those of the package: only the weights and the features that the shop's
 * stylesheets use, which is less than half of the bytes.
 */
export async function makeFaces(): Promise<readonly Face[]> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readText('package.json')));
  const css = await readText('index.css');
  return await Promise.all(
    ['latin', 'cyrillic'].map(async (letters) => {
      const face = await readFile(join(source, `files/inter-${letters}-wght-normal.woff2`));
      const bytes = await subsetFont(face, charactersOf(letters, css), {
        targetFormat: 'woff2',
        variationAxes: { wght: weights },
        keepFeatures,
        // Of no use where letters are drawn at many pixels each.
        noHinting: true,
      });
      const name = `inter-${version}-${letters}-${weights.min}-${weights.max}.woff2`;
      return { name, bytes, sourceBytes: face.byteLength };
    }),
  );
}

async function readText(file: string): Promise<string> {
  return await readFile(join(source, file), 'utf8');
}

/** What the package's own stylesheet lets this face draw. */
function charactersOf(letters: string, css: string): string {
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
