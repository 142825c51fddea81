import 'server-only';
import { rm } from 'node:fs/promises';
import type { Ctx } from '#lib/context';
import { type KeptModel, keepModel } from './keep-model.ts';
import { type UploadName, uploadName } from './schemas.ts';
import { stageUpload } from './stage-upload.ts';

interface Upload {
  readonly fileName: UploadName;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Takes in a customer's model as one body: to disk, through inspection, into storage. */
export async function receiveUpload({ ctx, input }: { ctx: Ctx; input: Upload }): Promise<KeptModel> {
  const fileName = uploadName.parse(input.fileName);
  const staged = await stageUpload(input.body);
  try {
    return await keepModel(ctx, { fileName, staged });
  } finally {
    await rm(staged.localPath, { force: true });
  }
}
