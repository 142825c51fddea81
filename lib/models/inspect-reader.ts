// A program of `runReader`: <file>
import { readFile } from 'node:fs/promises';
import { examineMesh, hashGeometry, measureMesh, parseModel, weld } from '#lib/mesh';
import type { Inspection } from './inspect-file.ts';
import { answerAsReader } from './reader.ts';

await answerAsReader(async ([localPath = '']): Promise<Inspection> => {
  const { mesh, format } = parseModel(await readFile(localPath));
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  const findings = examineMesh(mesh, welded, measure);
  return { format, geometryHash: hashGeometry(mesh), measure, findings };
});
