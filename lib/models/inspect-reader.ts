// A program of `runReader`: <file>
import { readFile } from 'node:fs/promises';
import { hashGeometry, measureMesh, parseModel } from '#lib/mesh';
import type { Inspection } from './inspect-file.ts';
import { answerAsReader } from './reader.ts';

await answerAsReader(async ([localPath = '']): Promise<Inspection> => {
  const { mesh, format } = parseModel(await readFile(localPath));
  return { format, geometryHash: hashGeometry(mesh), measure: measureMesh(mesh) };
});
