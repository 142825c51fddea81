// A program of `runReader`: <file>
import { readFile } from 'node:fs/promises';
import { examineMesh, type MeshFindings, measureMesh, parseModel, weld } from '#lib/mesh';
import { answerAsReader } from './reader.ts';

await answerAsReader(async ([localPath = '']): Promise<MeshFindings> => {
  const { mesh } = parseModel(await readFile(localPath));
  const welded = weld(mesh);
  return examineMesh(mesh, welded, measureMesh(mesh, welded));
});
