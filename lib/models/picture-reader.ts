// A program of `runReader`: <file> <folder for the results> <view> <look, as JSON>
import { readFile } from 'node:fs/promises';
import { castBecause } from '#lib/cast';
import { drawPicture } from './draw-picture.ts';
import { isWorkView, type WorkLook } from './draw-work.ts';
import { answerAsReader } from './reader.ts';

await answerAsReader(async ([localPath = '', folder = '', view = '', look = ''], onProgress) =>
  drawPicture(await readFile(localPath), {
    folder,
    view: isWorkView(view) ? view : 'front',
    look: castBecause<WorkLook>('the shop itself has written it', JSON.parse(look)),
    onProgress,
  }),
);
