import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { models, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';
import { sharedStorage, stagingFolder } from '#lib/storage';
import { receiveUpload } from './receive-upload.ts';
import { sweepUnfinished, sweepUploads } from './sweep-uploads.ts';

const dayMs = 86_400_000;
const ctxOf = (db: Queryable, now = new Date()): Ctx => ({ db, actor: { kind: 'system' }, now, log });
const never = new AbortController().signal;

async function* bodyOf(bytes: Uint8Array) {
  yield bytes;
}

async function upload(ctx: Ctx, size: number) {
  const body = bodyOf(writeBinaryStl(boxMesh(size, 7, 3)));
  const { modelId } = await receiveUpload({ ctx, input: { fileName: 'part.stl', body } });
  const [model] = await ctx.db.select().from(models).where(eq(models.id, modelId));
  if (!model) throw new Error('no model');
  return model;
}

describe('sweepUploads', () => {
  it('clears away an upload after seven days, and its file when nobody else has the same', async () => {
    await withTestDb(async (db) => {
      const old = new Date(Date.now() - 8 * dayMs);
      const [alone, shared] = [await upload(ctxOf(db, old), 41), await upload(ctxOf(db, old), 42)];
      const fresh = await upload(ctxOf(db), 42);
      expect(shared.storageKey).toBe(fresh.storageKey);
      expect(await sweepUploads(ctxOf(db), never)).toBe(2);
      const left = await db.select({ id: models.id }).from(models);
      expect(left).toEqual([{ id: fresh.id }]);
      expect(await sharedStorage().open(alone.storageKey)).toBeNull();
      expect(await sharedStorage().open(fresh.storageKey)).not.toBeNull();
      expect(await sweepUploads(ctxOf(db), never)).toBe(0);
    });
  });
});

describe('sweepUnfinished', () => {
  it('removes what a crash left seven days ago, and nothing younger', async () => {
    await mkdir(stagingFolder(), { recursive: true });
    const [old, young] = [path.join(stagingFolder(), 'old'), path.join(stagingFolder(), 'young')];
    await writeFile(old, 'x');
    await writeFile(young, 'x');
    const then = new Date(Date.now() - 8 * dayMs);
    await utimes(old, then, then);
    await withTestDb(async (db) => expect(await sweepUnfinished(ctxOf(db))).toBe(1));
  });
});
