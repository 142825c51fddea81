import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { latinFace } from '#components/shell/font-preload';
import { makeFaces } from './make-faces.ts';

describe('the faces of the pages', () => {
  it('are those that are made of the package, and what the stylesheet names', async () => {
    const faces = await makeFaces();
    expect(faces).toHaveLength(2);
    const stylesheet = await readFile('app/[locale]/fonts.css', 'utf8');
    for (const { name, bytes } of faces) {
      expect(bytes.equals(await readFile(`public/fonts/${name}`)), name).toBe(true);
      expect(stylesheet).toContain(`url("/fonts/${name}")`);
    }
    expect(stylesheet).toContain(latinFace);
  });
});
