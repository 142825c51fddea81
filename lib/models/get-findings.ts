import 'server-only';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { models } from '#lib/db';
import type { MeshFindings } from '#lib/mesh';
import { sharedStorage } from '#lib/storage';
import type { Model } from './get-model.ts';
import { examineFile } from './inspect-file.ts';

/**
 * What a closer look at a model has found, the part as repaired among it. The background job takes that
 * look; who needs it before that waits for one of his own.
 */
export async function getFindings(
  { db }: Ctx,
  { id, findings, storageKey }: Pick<Model, 'id' | 'findings' | 'storageKey'>,
): Promise<MeshFindings> {
  if (findings) return findings;
  const found = await sharedStorage().withLocalFile(storageKey, examineFile);
  await db.update(models).set({ findings: found }).where(eq(models.id, id));
  return found;
}
