import 'server-only';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { and, eq, exists, gt, isNull, lt, ne, not } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { models, orderLines, quotes, uploads, withTransaction } from '#lib/db';
import type { JobCall, JobHandler } from '#lib/jobs';
import { incomingFolder, sharedStorage, stagingFolder } from '#lib/storage';
import { derivedKeys } from './derived-assets.ts';
import { lockFile } from './lock-file.ts';

const dayMs = 86_400_000;
const keptDays = 7;
const batchSize = 200;

type Swept = Pick<typeof models.$inferSelect, 'id' | 'fileHash' | 'storageKey' | 'derived'>;

const sweptColumns = {
  id: models.id,
  fileHash: models.fileHash,
  storageKey: models.storageKey,
  derived: models.derived,
};

const ordered = ({ db }: Ctx) =>
  exists(db.select({ id: orderLines.id }).from(orderLines).where(eq(orderLines.modelId, models.id)));

const quoted = ({ db }: Ctx) =>
  exists(db.select({ id: quotes.id }).from(quotes).where(eq(quotes.modelId, models.id)));

const promised = ({ db, now }: Ctx) =>
  exists(
    db
      .select({ id: quotes.id })
      .from(quotes)
      .where(and(eq(quotes.modelId, models.id), gt(quotes.validUntil, now))),
  );

const abandoned = (ctx: Ctx) =>
  and(
    eq(models.origin, 'upload'),
    isNull(models.fileRemovedAt),
    lt(models.createdAt, new Date(ctx.now.getTime() - keptDays * dayMs)),
    not(ordered(ctx)),
    not(promised(ctx)),
  );

/** Clears away uploads that are seven days old, were never ordered, and have no quote that still holds. */
export async function sweepUploads(ctx: Ctx, signal: AbortSignal): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const batch = await ctx.db.select(sweptColumns).from(models).where(abandoned(ctx)).limit(batchSize);
    if (batch.length === 0) break;
    for (const model of batch) await sweepUpload(ctx, model);
    count += batch.length;
  }
  return count;
}

async function sweepUpload(ctx: Ctx, { id, fileHash, storageKey, derived }: Swept): Promise<void> {
  await withTransaction(ctx, async (inner) => {
    await lockFile(inner, storageKey);
    const { db, now } = inner;
    const own = and(eq(models.id, id), abandoned(inner));
    const deleted = await db
      .delete(models)
      .where(and(own, not(quoted(inner))))
      .returning({ id: models.id });
    if (deleted.length === 0) await db.update(models).set({ fileRemovedAt: now, derived: null }).where(own);
    const [user] = await db
      .select({ id: models.id })
      .from(models)
      .where(and(eq(models.storageKey, storageKey), isNull(models.fileRemovedAt), ne(models.id, id)))
      .limit(1);
    if (user) return;
    const files = [storageKey, ...(derived ? derivedKeys(fileHash, derived) : [])];
    for (const key of files) await sharedStorage().remove(key);
  });
}

/** What a crash, or a customer who never came back, has left of uploads that were on their way. */
export async function sweepUnfinished(ctx: Ctx): Promise<number> {
  return (await sweepFolder(ctx, stagingFolder())) + (await sweepFolder(ctx, incomingFolder()));
}

async function sweepFolder({ now }: Ctx, folder: string): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let count = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (now.getTime() - mtimeMs < keptDays * dayMs) continue;
    await rm(file, { recursive: true, force: true });
    count += 1;
  }
  return count;
}

/** The notes of uploads, finished or not; what became of them is in the models. */
async function sweepSessions({ db, now }: Ctx): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs);
  const swept = await db.delete(uploads).where(lt(uploads.createdAt, before)).returning({ id: uploads.id });
  return swept.length;
}

export const sweepUploadsHandler: JobHandler<unknown> = {
  run: async (_data, { ctx, signal }: JobCall) => ({
    uploads: await sweepUploads(ctx, signal),
    sessions: await sweepSessions(ctx),
    unfinished: await sweepUnfinished(ctx),
  }),
};
