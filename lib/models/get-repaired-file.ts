import 'server-only';
import type { Ctx } from '#lib/context';
import { DomainError } from '#lib/errors';
import { sharedStorage } from '#lib/storage';
import { getFindings } from './get-findings.ts';
import { getOriginal } from './get-model.ts';
import { repairFile } from './inspect-file.ts';
import type { ModelAccess } from './schemas.ts';

/** What is printed when a repaired part was ordered: made anew from the file that was sent, with the same bits. */
export async function getRepairedFile({ ctx, input }: { ctx: Ctx; input: ModelAccess }) {
  const model = await getOriginal({ ctx, input });
  const { storageKey, fileName } = model;
  const storage = sharedStorage();
  if (!(await storage.open(storageKey))) throw noRepair();
  const { repaired } = await getFindings(ctx, model);
  if (!repaired) throw noRepair();
  const stl = await storage.withLocalFile(storageKey, repairFile);
  if (!stl) throw noRepair();
  return {
    stl,
    name: `${fileName.replace(/\.\w+$/, '')}-repaired.stl`,
    hash: repaired.geometryHash,
  };
}

function noRepair(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no repaired file of this model.', {
    reason: 'nothing-repaired',
  });
}
