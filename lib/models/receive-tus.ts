import 'server-only';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server } from '@tus/server';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { uploads } from '#lib/db';
import { DomainError } from '#lib/errors';
import { incomingFolder } from '#lib/storage';
import { finishUpload } from './finish-upload.ts';
import type { UploadSender } from './upload-sender.ts';
import { getUploadSession, openUpload } from './upload-session.ts';

interface TusCall {
  readonly ctx: Ctx;
  readonly input: {
    readonly request: Request;
    readonly sender: UploadSender;
    /** Absent where a new upload is opened. */
    readonly uploadId?: string;
  };
}

/** Public path of resumable uploads. */
export const uploadsPath = '/api/v1/uploads';

let shared: { readonly datastore: FileStore; readonly locker: MemoryLocker } | undefined;

function sharedParts() {
  shared ??= { datastore: new FileStore({ directory: incomingFolder() }), locker: new MemoryLocker() };
  return shared;
}

/**
 * One request of the tus protocol (tus.io, version 1.0.0). An upload belongs to the browser that opened it.
 *
 * @throws DomainError for what the shop refuses; what the protocol refuses is in the answer.
 */
export async function receiveTus({ ctx, input }: TusCall): Promise<Response> {
  const { request, sender, uploadId } = input;
  if (uploadId !== undefined) {
    const session = await getUploadSession(ctx, uploadId, sender);
    if (session.state !== 'receiving') return wholeAnswer(request, session.sizeBytes);
  }
  let refusal: unknown;
  const guarded = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      refusal = error;
      throw error;
    }
  };
  const server = new Server({
    path: uploadsPath,
    relativeLocation: true,
    allowedOrigins: () => false,
    ...sharedParts(),
    onUploadCreate: async (_request, { id, size, metadata }) => {
      await guarded(
        openUpload(ctx, { id, sender, sizeBytes: size, fileName: metadata?.filename ?? 'model' }),
      );
      return {};
    },
    onUploadFinish: async (_request, { id }) => {
      await guarded(getUploadSession(ctx, id, sender).then((session) => finishUpload(ctx, session)));
      return {};
    },
  });
  const answer = await server.handleWeb(request);
  if (refusal !== undefined) throw refusal;
  if (request.method === 'DELETE' && answer.ok && uploadId !== undefined) await forget(ctx, uploadId);
  answer.headers.set('Cache-Control', 'no-store');
  return answer;
}

/** The bytes of a finished upload are no longer here, but nobody has to send them again. */
function wholeAnswer(request: Request, sizeBytes: number): Response {
  if (request.method !== 'HEAD') {
    throw new DomainError('CONFLICT', 'The upload is finished.', { reason: 'upload-finished' });
  }
  const length = String(sizeBytes);
  return new Response(null, {
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': length,
      'Upload-Length': length,
      'Cache-Control': 'no-store',
    },
  });
}

async function forget({ db }: Ctx, uploadId: string): Promise<void> {
  await db.delete(uploads).where(eq(uploads.id, uploadId));
}
