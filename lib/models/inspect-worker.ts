import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { isDomainError } from '../errors.ts';
import { examineMesh, hashGeometry, measureMesh, parseModel, weld } from '../mesh/index.ts';
import type { InspectionAnswer } from './inspect-file.ts';

async function inspect(localPath: string): Promise<InspectionAnswer> {
  try {
    const { mesh, format } = parseModel(await readFile(localPath));
    const welded = weld(mesh);
    const measure = measureMesh(mesh, welded);
    const findings = examineMesh(mesh, welded, measure);
    return { ok: true, inspection: { format, geometryHash: hashGeometry(mesh), measure, findings } };
  } catch (error) {
    const { reason, facts } = isDomainError(error) ? error : {};
    return { ok: false, reason, facts, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.once('message', async (localPath: string) => {
  parentPort?.postMessage(await inspect(localPath));
});
