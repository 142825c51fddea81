import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { latinFace } from './font-preload.tsx';

const packageFolder = 'node_modules/@fontsource-variable/inter';

describe('the typeface', () => {
  it.each(['latin', 'cyrillic'])(
    'has its %s letters as the package has them, by its version',
    async (script) => {
      const { version } = z
        .object({ version: z.string() })
        .parse(JSON.parse(await readFile(`${packageFolder}/package.json`, 'utf8')));
      const address = `/fonts/inter-${script}-${version}.woff2`;
      const [ours, theirs, stylesheet] = await Promise.all([
        readFile(`public${address}`),
        readFile(`${packageFolder}/files/inter-${script}-wght-normal.woff2`),
        readFile('app/[locale]/fonts.css', 'utf8'),
      ]);
      expect(ours.equals(theirs)).toBe(true);
      expect(stylesheet).toContain(`url("${address}")`);
    },
  );

  it('is asked for early as the stylesheet names it', async () => {
    expect(await readFile('app/[locale]/fonts.css', 'utf8')).toContain(latinFace);
  });
});
