import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { cacheTags } from '#lib/cache';
import { insertManyProjects } from '#lib/catalogue/testing';
import type { Ctx } from '#lib/context';
import { cacheTagChanges, models, projects, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { listJobs } from '#lib/jobs';
import { log } from '#lib/log';
import { writeBinaryStl } from '#lib/mesh';
import { decodePreview } from '#lib/mesh/decode-preview';
import { boxMesh, meshOf, splitTriangles } from '#lib/mesh/testing';
import { sharedStorage } from '#lib/storage';
import { deriveFiles } from './derive-files.ts';
import { type PictureTheme, pictureKey, previewKey } from './derived-assets.ts';
import { getModelPicture, getModelPreview } from './get-derived-file.ts';
import { modelPictureAddress } from './picture-address.ts';
import { modelPreviewLevels } from './preview-address.ts';
import { processModelHandler } from './process-model.ts';
import { receiveUpload } from './receive-upload.ts';

const systemOf = (db: Queryable): Ctx => ({ db, actor: { kind: 'system' }, now: new Date(), log });
const guestOf = (db: Queryable): Ctx => ({ ...systemOf(db), actor: { kind: 'guest' } });
const never = new AbortController().signal;

async function* bodyOf(bytes: Uint8Array) {
  yield bytes;
}

async function upload(ctx: Ctx, size: number) {
  const body = bodyOf(writeBinaryStl(boxMesh(size, 20, 10)));
  return await receiveUpload({ ctx, input: { fileName: 'part.stl', body } });
}

async function modelOf(db: Queryable, modelId: string) {
  const [model] = await db.select().from(models).where(eq(models.id, modelId));
  if (!model) throw new Error('no model');
  return model;
}

async function storedBytes(key: string): Promise<Buffer> {
  const file = await sharedStorage().open(key);
  if (!file) throw new Error(`no file ${key}`);
  return Buffer.from(await new Response(file.stream()).arrayBuffer());
}

const process = (ctx: Ctx, modelId: string, progress = vi.fn(async () => undefined)) =>
  processModelHandler.run({ modelId }, { ctx, jobId: 'job', attempt: 1, signal: never, progress });

describe('process-model', () => {
  it('is enqueued with the upload and makes transparent pictures in three sizes and two themes and a preview', async () => {
    await withTestDb(async (db) => {
      const ctx = systemOf(db);
      const { modelId } = await upload(ctx, 31);
      const [job] = await listJobs({ ctx, input: { queue: 'file-processing' } });
      expect(job).toMatchObject({ kind: 'process-model', subject: 'part.stl', state: 'waiting' });
      const progress = vi.fn(async () => undefined);
      expect(await process(ctx, modelId, progress)).toEqual({
        pictures: 6,
        previews: 1,
        problems: 0,
      });
      expect(progress).toHaveBeenCalled();

      const { derived, fileHash, processingState } = await modelOf(db, modelId);
      expect(processingState).toBe('done');
      expect(derived?.pictures.map(({ theme, widthPx }) => [theme, widthPx])).toEqual([
        ...[640, 320, 160].map((widthPx) => ['light', widthPx]),
        ...[640, 320, 160].map((widthPx) => ['dark', widthPx]),
      ]);
      expect(derived?.previews).toMatchObject([{ level: 0, triangleCount: 12 }]);
      const picture = sharp(await storedBytes(pictureKey(fileHash, { theme: 'light', widthPx: 320 })));
      expect(await picture.metadata()).toMatchObject({
        format: 'webp',
        width: 320,
        height: 240,
        hasAlpha: true,
      });
      const { data } = await picture.raw().toBuffer({ resolveWithObject: true });
      const [corner, middle] = [data[3], data[(120 * 320 + 160) * 4 + 3]];
      expect([corner, middle]).toEqual([0, 255]);
      const shade = async (theme: PictureTheme) => {
        const stored = await storedBytes(pictureKey(fileHash, { theme, widthPx: 320 }));
        const { channels } = await sharp(stored).flatten({ background: '#000' }).stats();
        return channels[0]?.mean ?? 0;
      };
      expect(await shade('dark')).toBeLessThan((await shade('light')) * 0.95);
      const { mesh } = await decodePreview(await storedBytes(previewKey(fileHash, 0)));
      expect(mesh.indices.length / 3).toBe(12);
    });
  });

  it('looks closer at the model than its upload waits for, and lists its problems', async () => {
    await withTestDb(async (db) => {
      const ctx = systemOf(db);
      const fine = splitTriangles(splitTriangles(splitTriangles(boxMesh(35, 20, 10))));
      const torn = writeBinaryStl(meshOf(fine.positions.subarray(9)));
      const kept = await receiveUpload({ ctx, input: { fileName: 'torn.stl', body: bodyOf(torn) } });
      expect(kept.findings).toBeNull();
      await process(ctx, kept.modelId);
      const { findings, derived } = await modelOf(db, kept.modelId);
      expect(findings?.repaired?.steps.filledHoles).toBe(1);
      expect(derived?.problems).toMatchObject([{ kind: 'open', severity: 'warn', repair: 'filledHoles' }]);
    });
  });

  it('throws away the cached pages of the work that the model is shown on', async () => {
    await withTestDb(async (db) => {
      const ctx = systemOf(db);
      const { modelId } = await upload(ctx, 36);
      await insertManyProjects(db, 1);
      await db.update(projects).set({ modelId });
      await process(ctx, modelId);
      const changed = await db.select({ tag: cacheTagChanges.tag }).from(cacheTagChanges);
      expect(changed.map(({ tag }) => tag)).toContain(cacheTags.project('work-1'));
    });
  });

  it('does nothing twice, and takes over what was made of the same file', async () => {
    await withTestDb(async (db) => {
      const ctx = systemOf(db);
      const [first, second] = [await upload(ctx, 32), await upload(ctx, 32)];
      await process(ctx, first.modelId);
      expect(await process(ctx, first.modelId)).toEqual({ left: 'done or gone' });
      expect(await process(ctx, second.modelId)).toEqual({ left: 'same file as before' });
      expect((await modelOf(db, second.modelId)).derived?.pictures).toHaveLength(6);
    });
  });

  it('notes on the model why it failed for good', async () => {
    await withTestDb(async (db) => {
      const ctx = systemOf(db);
      const { modelId } = await upload(ctx, 33);
      const failure = { message: 'It took too long.', reason: 'mesh-too-slow', facts: { seconds: 60 } };
      await processModelHandler.bury?.({ modelId }, { ctx, failure });
      const model = await modelOf(db, modelId);
      expect(model).toMatchObject({ processingState: 'failed', processingFailure: failure });
      expect(modelPictureAddress(model)).toBeNull();
    });
  });
});

describe('the files made of a model', () => {
  it('are for who holds its key; a page’s signature opens the pictures and nothing else', async () => {
    await withTestDb(async (db) => {
      const [ctx, guest] = [systemOf(db), guestOf(db)];
      const { modelId, accessKey } = await upload(ctx, 34);
      await process(ctx, modelId);
      const model = await modelOf(db, modelId);
      const sign = new URL(modelPictureAddress(model) ?? '', 'http://shop').searchParams.get('sign');
      const picture = (input: object) => getModelPicture({ ctx: guest, input: { modelId, ...input } });
      expect(await picture({ sign, widthPx: '200' })).toMatchObject({
        storageKey: pictureKey(model.fileHash, { theme: 'light', widthPx: 320 }),
      });
      expect(await picture({ accessKey, theme: 'dark', widthPx: '9999' })).toMatchObject({
        storageKey: pictureKey(model.fileHash, { theme: 'dark', widthPx: 640 }),
      });
      for (const input of [{}, { sign: 'AAAA' }, { accessKey: 'x' }]) {
        await expect(picture(input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      const preview = (input: object) =>
        getModelPreview({ ctx: guest, input: { modelId, level: 2, ...input } });
      const [level] = modelPreviewLevels(model);
      const levelSign = new URL(level?.url ?? '', 'http://shop').searchParams.get('sign');
      expect(await preview({ sign: levelSign })).toMatchObject({ storageKey: previewKey(model.fileHash, 0) });
      await expect(picture({ sign: levelSign })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await preview({ accessKey })).toMatchObject({ storageKey: previewKey(model.fileHash, 0) });
      await expect(preview({ sign })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});

describe('deriveFiles', () => {
  async function taskFor(bytes: Uint8Array) {
    const folder = await mkdtemp(path.join(tmpdir(), 'nordlayer-deriver-'));
    const localPath = path.join(folder, 'model.stl');
    await writeFile(localPath, bytes);
    return { localPath, fileHash: 'f00d', folder, signal: never, onProgress: () => undefined };
  }
  const box = writeBinaryStl(boxMesh(1, 2, 3));

  it('gives up on a model that takes too long or too much memory, and says which', async () => {
    const task = await taskFor(box);
    await expect(deriveFiles({ ...task, limits: { timeMs: 30, memoryMb: 1000 } })).rejects.toMatchObject({
      code: 'INVALID',
      reason: 'mesh-too-slow',
    });
    await expect(deriveFiles({ ...task, limits: { timeMs: 30_000, memoryMb: 20 } })).rejects.toMatchObject({
      code: 'INVALID',
      reason: 'mesh-too-heavy',
    });
  });

  it('ends with its job', async () => {
    const task = await taskFor(box);
    await expect(deriveFiles({ ...task, signal: AbortSignal.timeout(50) })).rejects.toThrow(
      /ended with SIGKILL/,
    );
  });

  it('hands on the fault of a file that it cannot read', async () => {
    const task = await taskFor(box.subarray(0, 120));
    await expect(deriveFiles(task)).rejects.toMatchObject({ code: 'INVALID', reason: 'stl-truncated' });
  });
});
