import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Ctx } from '#lib/context';
import { models } from '#lib/db';
import { sharedStorage } from '#lib/storage';
import { inspectFile } from './inspect-file.ts';
import { type UploadName, uploadName } from './schemas.ts';
import { type StagedFile, stageUpload } from './stage-upload.ts';

interface Upload {
  readonly fileName: UploadName;
  readonly body: AsyncIterable<Uint8Array>;
}

export function hashAccessKey(accessKey: string): string {
  return createHash('sha256').update(accessKey).digest('hex');
}

/**
 * Takes in a customer's model: to disk, through inspection, into storage. What cannot be printed is refused
 * with the mesh's fault as the reason, and leaves nothing behind. The access key is shown this once.
 */
export async function receiveUpload({ ctx, input }: { ctx: Ctx; input: Upload }) {
  const fileName = uploadName.parse(input.fileName);
  const staged = await stageUpload(input.body);
  try {
    return await keepModel({ ctx, fileName, staged });
  } finally {
    await rm(staged.localPath, { force: true });
  }
}

async function keepModel({ ctx, fileName, staged }: { ctx: Ctx; fileName: string; staged: StagedFile }) {
  const { geometryHash, measure } = await inspectFile(staged.localPath);
  const storageKey = `models/${staged.fileHash}.stl`;
  await sharedStorage().adopt(storageKey, staged.localPath);
  const accessKey = randomBytes(24).toString('base64url');
  const [model] = await ctx.db
    .insert(models)
    .values({
      origin: 'upload',
      fileName,
      fileHash: staged.fileHash,
      fileSizeBytes: staged.sizeBytes,
      storageKey,
      geometryHash,
      triangleCount: measure.triangleCount,
      widthMm: measure.sizeMm.x,
      depthMm: measure.sizeMm.y,
      heightMm: measure.sizeMm.z,
      volumeMm3: measure.volumeMm3,
      surfaceMm2: measure.surfaceMm2,
      metadata: measure,
      accessHash: hashAccessKey(accessKey),
      uploadedBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      createdAt: ctx.now,
    })
    .returning({ modelId: models.id });
  if (!model) throw new Error('The uploaded model was not stored.');
  return { modelId: model.modelId, accessKey, geometryHash, measure, fileSizeBytes: staged.sizeBytes };
}
