import { readFile } from 'node:fs/promises';
import { castBecause } from '#lib/cast';

export interface DemoPicture {
  readonly slug: string;
  readonly view: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A tiny picture as a data URI. */
  readonly placeholder: string;
}

const picturesFile = new URL('pictures.json', import.meta.url);

/** The pictures of a work in the order of its views, as scripts/demo-pictures.ts has rendered them. */
export async function readPictures(slug: string): Promise<DemoPicture[]> {
  const pictures = castBecause<DemoPicture[]>(
    'the file is written by our own script and checked by a test',
    JSON.parse(await readFile(picturesFile, 'utf8')),
  );
  return pictures.filter((picture) => picture.slug === slug);
}
