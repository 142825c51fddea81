import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Ctx } from '#lib/context';
import { models, withTransaction } from '#lib/db';
import { enqueue } from '#lib/jobs';
import { sharedStorage } from '#lib/storage';
import { type Inspection, inspectFile } from './inspect-file.ts';
import { processModelJob } from './jobs.ts';
import { lockFile } from './lock-file.ts';
import type { StagedFile } from './stage-upload.ts';

export function hashAccessKey(accessKey: string): string {
  return createHash('sha256').update(accessKey).digest('hex');
}

interface Arrival {
  readonly fileName: string;
  readonly staged: StagedFile;
}

/** What the sender of a model is answered: the access key is shown this once. */
export interface KeptModel extends Inspection {
  readonly modelId: string;
  readonly accessKey: string;
  readonly fileSizeBytes: number;
}

/**
 * Takes a whole file through inspection into storage. What cannot be printed is refused with the mesh's
 * fault as the reason, and nothing of it is kept.
 */
export async function keepModel(ctx: Ctx, { fileName, staged }: Arrival): Promise<KeptModel> {
  const inspection = await inspectFile(staged.localPath);
  const accessKey = randomBytes(24).toString('base64url');
  const storageKey = `models/${staged.fileHash}.${inspection.format}`;
  const modelId = await withTransaction(ctx, async (inner) => {
    await lockFile(inner, storageKey);
    await sharedStorage().adopt(storageKey, staged.localPath);
    const id = await insertModel(inner, { fileName, staged, storageKey, accessKey, inspection });
    await enqueue(inner, processModelJob, { modelId: id });
    return id;
  });
  return { modelId, accessKey, ...inspection, fileSizeBytes: staged.sizeBytes };
}

interface NewModel extends Arrival {
  readonly storageKey: string;
  readonly accessKey: string;
  readonly inspection: Inspection;
}

async function insertModel(ctx: Ctx, { inspection, ...model }: NewModel): Promise<string> {
  const { format, geometryHash, measure, findings } = inspection;
  const [row] = await ctx.db
    .insert(models)
    .values({
      origin: 'upload',
      fileName: model.fileName,
      fileHash: model.staged.fileHash,
      fileSizeBytes: model.staged.sizeBytes,
      storageKey: model.storageKey,
      format,
      geometryHash,
      triangleCount: measure.triangleCount,
      widthMm: measure.sizeMm.x,
      depthMm: measure.sizeMm.y,
      heightMm: measure.sizeMm.z,
      volumeMm3: measure.volumeMm3,
      surfaceMm2: measure.surfaceMm2,
      metadata: measure,
      findings,
      accessHash: hashAccessKey(model.accessKey),
      processingState: 'waiting',
      uploadedBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      createdAt: ctx.now,
    })
    .returning({ id: models.id });
  if (!row) throw new Error('The uploaded model was not stored.');
  return row.id;
}
