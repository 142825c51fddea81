// A program of `runReader`: <file> <hash of the file> <folder for the results>
import { readFile } from 'node:fs/promises';
import { deriveAssets } from './derive-assets.ts';
import { answerAsReader } from './reader.ts';

await answerAsReader(async ([localPath = '', fileHash = '', folder = ''], onProgress) =>
  deriveAssets(await readFile(localPath), { fileHash, folder, onProgress }),
);
