import 'server-only';
import type { Ctx } from '#lib/context';
import { models, withTransaction } from '#lib/db';
import { enqueue } from '#lib/jobs';
import type { MeshFindings } from '#lib/mesh';
import { sharedStorage } from '#lib/storage';
import { accessKeyOf, hashAccessKey } from './access-key.ts';
import { type Inspection, inspectFile } from './inspect-file.ts';
import { processModelJob } from './jobs.ts';
import { lockFile } from './lock-file.ts';
import { scanFile } from './scan-file.ts';
import type { StagedFile } from './stage-upload.ts';

interface Arrival {
  readonly fileName: string;
  readonly staged: StagedFile;
  /** Of a browser's upload; a program's has none. */
  readonly visitorHash?: string;
  /** Notes the new model in the transaction that keeps it. */
  readonly record?: (inner: Ctx, modelId: string) => Promise<void>;
}

/** What the sender of a model is answered. */
export interface KeptModel extends Inspection {
  /** Null until the background job has looked closer. */
  readonly findings: MeshFindings | null;
  readonly modelId: string;
  readonly accessKey: string;
  readonly fileSizeBytes: number;
}

type ModelRow = typeof models.$inferSelect;

/** What one upload of a file shares with another of the same file. */
type FileFacts = Pick<
  ModelRow,
  'fileHash' | 'fileSizeBytes' | 'storageKey' | 'format' | 'geometryHash' | 'metadata' | 'findings'
>;

export function describeKept({ id, ...model }: ModelRow): KeptModel {
  return {
    modelId: id,
    accessKey: accessKeyOf(id),
    format: model.format,
    geometryHash: model.geometryHash,
    measure: model.metadata,
    findings: model.findings,
    fileSizeBytes: model.fileSizeBytes,
  };
}

/**
 * Takes a whole file through scan and inspection into storage. What cannot be printed is refused with the
 * mesh's fault as the reason, and nothing of it is kept.
 */
export async function keepModel(
  ctx: Ctx,
  { fileName, staged, visitorHash, record }: Arrival,
): Promise<KeptModel> {
  await scanFile(staged.localPath);
  const { format, geometryHash, measure } = await inspectFile(staged.localPath);
  const storageKey = `models/${staged.fileHash}.${format}`;
  const facts = { fileHash: staged.fileHash, fileSizeBytes: staged.sizeBytes, storageKey, format };
  return await withTransaction(ctx, async (inner) => {
    await lockFile(inner, storageKey);
    await sharedStorage().adopt(storageKey, staged.localPath);
    const found = { geometryHash, metadata: measure, findings: null };
    const model = await addModel(inner, { ...facts, ...found, fileName, visitorHash: visitorHash ?? null });
    await record?.(inner, model.id);
    return describeKept(model);
  });
}

/** Adds a row for a file that is in the storage, and the job that makes its pictures. */
export async function addModel(
  ctx: Ctx,
  {
    fileName,
    visitorHash,
    fileHash,
    fileSizeBytes,
    storageKey,
    format,
    geometryHash,
    metadata,
    findings,
  }: FileFacts & Pick<ModelRow, 'fileName' | 'visitorHash'>,
): Promise<ModelRow> {
  const id = crypto.randomUUID();
  const [row] = await ctx.db
    .insert(models)
    .values({
      id,
      origin: 'upload',
      ...{
        fileName,
        fileHash,
        fileSizeBytes,
        storageKey,
        format,
        geometryHash,
        metadata,
        findings,
        visitorHash,
      },
      triangleCount: metadata.triangleCount,
      widthMm: metadata.sizeMm.x,
      depthMm: metadata.sizeMm.y,
      heightMm: metadata.sizeMm.z,
      volumeMm3: metadata.volumeMm3,
      surfaceMm2: metadata.surfaceMm2,
      accessHash: hashAccessKey(accessKeyOf(id)),
      processingState: 'waiting',
      uploadedBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      createdAt: ctx.now,
    })
    .returning();
  if (!row) throw new Error('The uploaded model was not stored.');
  await enqueue(ctx, processModelJob, { modelId: id, fileName, fileSizeBytes });
  return row;
}
