import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Ctx } from '#lib/context';
import { models, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { hashGeometry, parseModel, repairMesh, writeBinaryStl } from '#lib/mesh';
import { boxMesh, file3mf, meshOf, object3mf, splitTriangles } from '#lib/mesh/testing';
import { sharedStorage, stagingFolder } from '#lib/storage';
import { getFindings } from './get-findings.ts';
import { getModel, getOriginal } from './get-model.ts';
import { getRepairedFile } from './get-repaired-file.ts';
import { receiveUpload } from './receive-upload.ts';

// A storage of its own: other tests leave files on the way meanwhile.
vi.stubEnv('DATA_DIR', await mkdtemp(join(tmpdir(), 'nordlayer-receive-')));

const guest = (db: Queryable): Ctx => ({ db, actor: { kind: 'guest' }, now: new Date(), log });

async function* chunksOf(bytes: Uint8Array, size = 64) {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

const box = writeBinaryStl(boxMesh(20, 30, 10));

describe('receiveUpload', () => {
  it('keeps a model, measures it, and lets only who holds its key read it', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const upload = await receiveUpload({
        ctx,
        input: { fileName: 'C:\\parts\\box v7.stl', body: chunksOf(box) },
      });
      expect(upload.measure.volumeMm3).toBeCloseTo(6000, 3);
      const { modelId, accessKey } = upload;
      const model = await getModel({ ctx, input: { modelId, accessKey } });
      expect([model.fileName, model.fileSizeBytes]).toEqual(['box v7.stl', box.byteLength]);
      expect((await sharedStorage().open(model.storageKey))?.sizeBytes).toBe(box.byteLength);
      for (const wrongKey of [undefined, '', 'guess', `${accessKey}x`]) {
        const input = { modelId, ...(wrongKey === undefined ? {} : { accessKey: wrongKey }) };
        await expect(getModel({ ctx, input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    });
  });

  it('shows the model of a work to everybody, and its file only to the owner and who sent it', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const { modelId, accessKey } = await receiveUpload({
        ctx,
        input: { fileName: 'box.stl', body: chunksOf(box) },
      });
      await db.update(models).set({ origin: 'catalogue' });
      expect(await getModel({ ctx, input: { modelId } })).toMatchObject({ id: modelId });
      for (const read of [getOriginal, getRepairedFile]) {
        await expect(read({ ctx, input: { modelId } })).rejects.toMatchObject({ reason: 'model-unknown' });
      }
      const opened = { id: modelId, fileName: 'box.stl' };
      expect(await getOriginal({ ctx, input: { modelId, accessKey } })).toMatchObject(opened);
      const owner: Ctx = { ...ctx, actor: { kind: 'user', userId: 'owner', role: 'admin' } };
      expect(await getOriginal({ ctx: owner, input: { modelId } })).toMatchObject(opened);
    });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'mesh-empty'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(200)]),
      'not-a-model',
    ],
    ['a file cut off', box.subarray(0, box.byteLength - 70), 'stl-truncated'],
  ])('refuses %s with its own reason and leaves nothing behind', async (_what, bytes, reason) => {
    await withTestDb(async (db) => {
      const body = chunksOf(bytes);
      await expect(
        receiveUpload({ ctx: guest(db), input: { fileName: 'x.stl', body } }),
      ).rejects.toMatchObject({
        code: 'INVALID',
        reason,
      });
      expect(await readdir(stagingFolder())).toEqual([]);
    });
  });

  it('keeps a 3MF as what it is, with what is wrong in it and how it would be repaired', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const torn = meshOf(splitTriangles(splitTriangles(boxMesh(20, 30, 10))).positions.subarray(9));
      const file = file3mf({ objects: object3mf(1, torn), build: '<item objectid="1"/>' });
      const input = { fileName: 'torn.stl', body: chunksOf(file) };
      const { modelId, accessKey } = await receiveUpload({ ctx, input });
      const model = await getModel({ ctx, input: { modelId, accessKey } });
      expect([model.format, model.storageKey.endsWith('.3mf')]).toEqual(['3mf', true]);
      const { stl, hash, name } = await getRepairedFile({ ctx, input: { modelId, accessKey } });
      expect([hashGeometry(parseModel(stl).mesh), name]).toEqual([hash, 'torn-repaired.stl']);
      const repair = repairMesh(torn);
      const { repaired } = await getFindings(ctx, model);
      expect(repaired).toMatchObject({ steps: repair?.steps, measure: repair?.after });
    });
  });

  it('stops reading a body that is larger than allowed', async () => {
    await withTestDb(async (db) => {
      let sent = 0;
      async function* endless() {
        for (;;) {
          sent += 1024 * 1024;
          yield new Uint8Array(1024 * 1024);
        }
      }
      const input = { fileName: 'x.stl', body: endless() };
      await expect(receiveUpload({ ctx: guest(db), input })).rejects.toMatchObject({
        reason: 'file-too-large',
      });
      expect(sent).toBeLessThanOrEqual(102 * 1024 * 1024);
      expect(await readdir(stagingFolder())).toEqual([]);
    });
  });
});
