import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { isDomainError } from '../errors.ts';
import {
  examineMesh,
  hashGeometry,
  measureMesh,
  parseModel,
  repairMesh,
  weld,
  writeBinaryStl,
} from '../mesh/index.ts';
import type { Inspection, WorkerAnswer, WorkerJob, WorkerTasks } from './inspect-file.ts';

function inspect(bytes: Uint8Array): Inspection {
  const { mesh, format } = parseModel(bytes);
  const welded = weld(mesh);
  const measure = measureMesh(mesh, welded);
  const findings = examineMesh(mesh, welded, measure);
  return { format, geometryHash: hashGeometry(mesh), measure, findings };
}

function repair(bytes: Uint8Array): WorkerTasks['repair'] {
  const repaired = repairMesh(parseModel(bytes).mesh);
  return repaired && writeBinaryStl(repaired.mesh);
}

async function answer({ task, localPath }: WorkerJob): Promise<WorkerAnswer<keyof WorkerTasks>> {
  try {
    const bytes = await readFile(localPath);
    return { ok: true, result: task === 'inspect' ? inspect(bytes) : repair(bytes) };
  } catch (error) {
    const { reason, facts } = isDomainError(error) ? error : {};
    return { ok: false, reason, facts, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.once('message', async (job: WorkerJob) => {
  parentPort?.postMessage(await answer(job));
});
