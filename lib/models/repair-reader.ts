// A program of `runReader`: <file> <where the repaired STL goes>
import { readFile, writeFile } from 'node:fs/promises';
import { parseModel, repairMesh, writeBinaryStl } from '#lib/mesh';
import { answerAsReader } from './reader.ts';

await answerAsReader(async ([localPath = '', target = '']): Promise<boolean> => {
  const repaired = repairMesh(parseModel(await readFile(localPath)).mesh);
  if (!repaired) return false;
  await writeFile(target, writeBinaryStl(repaired.mesh));
  return true;
});
