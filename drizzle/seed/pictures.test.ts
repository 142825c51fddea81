import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPictures } from './read-pictures.ts';
import { workGenerators } from './works/index.ts';

const catalogue = new URL('../../public/catalogue/', import.meta.url);

test.each(workGenerators.map(({ slug }) => slug))(
  '%s has its pictures in every width and format, the front first',
  async (slug) => {
    const pictures = await readPictures(slug);
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    expect(pictures[0]?.view).toBe('front');
    for (const { view, widthPx, heightPx, placeholder } of pictures) {
      expect({ widthPx, heightPx }).toEqual({ widthPx: 1600, heightPx: 1200 });
      expect(placeholder).toMatch(/^data:image\/webp;base64,/);
      expect(placeholder.length).toBeLessThanOrEqual(300);
      for (const ending of ['480.avif', '480.webp', '960.avif', '960.webp', '1600.avif', '1600.webp']) {
        const { size } = await stat(new URL(`${slug}/${view}-${ending}`, catalogue));
        expect(size, `${view}-${ending}`).toBeGreaterThan(1000);
      }
    }
  },
);
