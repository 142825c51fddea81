import 'server-only';
import { and, count, eq, gt, or, sum } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { uploads } from '#lib/db';
import { env } from '#lib/env';
import { DomainError } from '#lib/errors';
import { maxModelBytes } from '#lib/mesh';
import { uploadName } from './schemas.ts';
import { clientHashOf, type UploadSender, visitorHashOf } from './upload-sender.ts';

export type UploadSession = typeof uploads.$inferSelect;

const dayMs = 86_400_000;
const maxUploadsPerDay = 200;
const maxUnfinished = 20;

interface NewUpload {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number | undefined;
  readonly sender: UploadSender;
}

/** Opens an upload, if its size, its name and what its sender has sent today allow it. */
export async function openUpload(ctx: Ctx, { id, sender, ...given }: NewUpload): Promise<void> {
  const fileName = uploadName.parse(given.fileName);
  const sizeBytes = requireSize(given.sizeBytes);
  await requireQuota(ctx, sender, sizeBytes);
  await ctx.db.insert(uploads).values({
    id,
    visitorHash: visitorHashOf(sender),
    clientHash: clientHashOf(sender, ctx.now),
    userId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
    fileName,
    sizeBytes,
    createdAt: ctx.now,
  });
}

function requireSize(sizeBytes: number | undefined): number {
  if (sizeBytes === undefined || sizeBytes <= 0) {
    throw new DomainError('INVALID', 'A file needs bytes, and its size has to be said.', {
      reason: 'mesh-empty',
    });
  }
  if (sizeBytes <= maxModelBytes) return sizeBytes;
  throw new DomainError('INVALID', `A model may have ${maxModelBytes} bytes at most.`, {
    reason: 'file-too-large',
    facts: { sizeBytes, maxBytes: maxModelBytes },
  });
}

/** Counted by browser and by address: who drops the cookie does not start anew. */
async function requireQuota({ db, now }: Ctx, sender: UploadSender, sizeBytes: number): Promise<void> {
  const own = or(
    eq(uploads.visitorHash, visitorHashOf(sender)),
    eq(uploads.clientHash, clientHashOf(sender, now)),
  );
  const today = and(own, gt(uploads.createdAt, new Date(now.getTime() - dayMs)));
  const [[all], [unfinished]] = await Promise.all([
    db
      .select({ count: count(), bytes: sum(uploads.sizeBytes).mapWith(Number) })
      .from(uploads)
      .where(today),
    db
      .select({ count: count() })
      .from(uploads)
      .where(and(today, eq(uploads.state, 'receiving'))),
  ]);
  const quotaBytes = env().UPLOAD_QUOTA_MB * 1024 * 1024;
  const isOver =
    (all?.count ?? 0) >= maxUploadsPerDay ||
    (all?.bytes ?? 0) + sizeBytes > quotaBytes ||
    (unfinished?.count ?? 0) >= maxUnfinished;
  if (!isOver) return;
  throw new DomainError('LIMIT_EXCEEDED', 'That is more than can be sent in a day. Try again tomorrow.', {
    reason: 'upload-quota',
    facts: { maxBytes: quotaBytes },
  });
}

/** An upload of this sender's. Nobody else learns whether there is one. */
export async function getUploadSession(ctx: Ctx, id: string, sender: UploadSender): Promise<UploadSession> {
  const [session] = await ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.visitorHash, visitorHashOf(sender))));
  if (session) return session;
  throw new DomainError('NOT_FOUND', 'There is no such upload.', { reason: 'upload-unknown' });
}
