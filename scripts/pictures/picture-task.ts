import type { PictureRecord } from './encode-picture.ts';

/** What the main thread asks of a worker: the pictures of one work. */
export interface PictureTask {
  slug: string;
  /** Names of views; none means all. */
  views: readonly string[];
  isDraft: boolean;
  folder: string;
}

/** What a worker tells: one picture drawn, or the whole work done. */
export type PictureDone =
  | { slug: string; view: string; seconds: number; record?: PictureRecord; isWorkDone?: never }
  | { slug: string; isWorkDone: true };
