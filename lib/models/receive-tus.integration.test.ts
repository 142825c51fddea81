import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { models, type Queryable, uploads } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';
import { incomingFolder, sharedStorage } from '#lib/storage';
import { claimKnownFile } from './claim-known-file.ts';
import { getModel } from './get-model.ts';
import { getUpload } from './get-upload.ts';
import { receiveTus } from './receive-tus.ts';
import type { UploadSender } from './upload-sender.ts';

const guest = (db: Queryable): Ctx => ({ db, actor: { kind: 'guest' }, now: new Date(), log });
const newSender = (): UploadSender => ({
  visitorKey: crypto.randomUUID(),
  clientAddress: crypto.randomUUID(),
});
const address = 'http://shop.example/api/v1/uploads';
const box = (size: number) => writeBinaryStl(boxMesh(size, 30, 10));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A browser that speaks the protocol to the verbs, one request after the other. */
function browser(ctx: Ctx, sender = newSender()) {
  const send = (init: RequestInit & { duplex?: 'half' }, uploadId?: string) =>
    receiveTus({
      ctx,
      input: {
        sender,
        ...(uploadId === undefined ? {} : { uploadId }),
        request: new Request(uploadId === undefined ? address : `${address}/${uploadId}`, {
          ...init,
          headers: { 'Tus-Resumable': '1.0.0', ...init.headers },
        }),
      },
    });
  return {
    sender,
    async open(sizeBytes: number, name = 'bracket v7.stl'): Promise<string> {
      const metadata = `filename ${Buffer.from(name).toString('base64')}`;
      const headers = { 'Upload-Length': String(sizeBytes), 'Upload-Metadata': metadata };
      const answer = await send({ method: 'POST', headers });
      expect(answer.status).toBe(201);
      return answer.headers.get('location')?.split('/').at(-1) ?? '';
    },
    offset: async (id: string) => Number((await send({ method: 'HEAD' }, id)).headers.get('upload-offset')),
    append: (id: string, offset: number, body: Uint8Array | ReadableStream<Uint8Array>) =>
      send(
        {
          method: 'PATCH',
          body: body instanceof ReadableStream ? body : Buffer.from(body),
          duplex: 'half',
          headers: { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
        },
        id,
      ),
    cancel: (id: string) => send({ method: 'DELETE' }, id),
    result: (id: string) => getUpload({ ctx, input: { uploadId: id, sender } }),
  };
}

/** Sends some bytes, then the network is gone. */
function brokenBody(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new Error('the network is gone'));
    },
  });
}

describe('a resumable upload', () => {
  it('goes on where the network broke it, and what is stored is what was sent', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const { open, append, offset, result } = browser(ctx);
      const bytes = box(51);
      const id = await open(bytes.byteLength);
      const half = bytes.subarray(0, Math.floor(bytes.byteLength / 2));
      expect((await append(id, 0, brokenBody(half))).ok).toBe(false);
      const received = await offset(id);
      expect(received).toBe(half.byteLength);
      await expect(result(id)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'upload-unfinished' });
      expect((await append(id, received, bytes.subarray(received))).status).toBe(204);

      const kept = await result(id);
      expect(await result(id)).toEqual(kept);
      expect(await offset(id)).toBe(bytes.byteLength);
      const model = await getModel({ ctx, input: { modelId: kept.modelId, accessKey: kept.accessKey } });
      expect([model.fileName, model.fileHash]).toEqual(['bracket v7.stl', hashOf(bytes)]);
      const stored = await sharedStorage().open(model.storageKey);
      expect(hashOf(Buffer.from(await new Response(stored?.stream()).arrayBuffer()))).toBe(hashOf(bytes));
      expect(await readdir(incomingFolder())).not.toContain(id);
    });
  });

  it('that was whole when the server went down is taken in when its result is asked for', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const { open, result } = browser(ctx);
      const bytes = box(52);
      const id = await open(bytes.byteLength);
      await writeFile(path.join(incomingFolder(), id), bytes);
      const [first, second] = await Promise.all([result(id), result(id)]);
      expect(first.measure.volumeMm3).toBeCloseTo(52 * 30 * 10, 1);
      expect(second.modelId).toBe(first.modelId);
    });
  });

  it('is nobody else’s', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const [owner, stranger] = [browser(ctx), browser(ctx)];
      const bytes = box(53);
      const id = await owner.open(bytes.byteLength);
      for (const call of [
        stranger.offset(id),
        stranger.append(id, 0, bytes),
        stranger.cancel(id),
        stranger.result(id),
      ]) {
        await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'upload-unknown' });
      }
      expect(await owner.offset(id)).toBe(0);
    });
  });

  it('can be cancelled, and then there is nothing of it', async () => {
    await withTestDb(async (db) => {
      const { open, append, cancel, offset } = browser(guest(db));
      const bytes = box(54);
      const id = await open(bytes.byteLength);
      await append(id, 0, bytes.subarray(0, 100));
      expect((await cancel(id)).status).toBe(204);
      await expect(offset(id)).rejects.toMatchObject({ reason: 'upload-unknown' });
      expect((await readdir(incomingFolder())).filter((name) => name.startsWith(id))).toEqual([]);
    });
  });

  it('is refused by its content, with the same reason every time', async () => {
    await withTestDb(async (db) => {
      const { open, append, result } = browser(guest(db));
      const bytes = box(55).subarray(0, 300);
      const id = await open(bytes.byteLength, 'really.stl');
      await append(id, 0, bytes);
      for (const call of [result(id), result(id)]) {
        await expect(call).rejects.toMatchObject({ code: 'INVALID', reason: 'stl-truncated' });
      }
      expect((await readdir(incomingFolder())).filter((name) => name.startsWith(id))).toEqual([]);
    });
  });

  it.each([
    ['larger than a model may be', 101 * 1024 * 1024, 'file-too-large'],
    ['without bytes', 0, 'mesh-empty'],
  ])('%s is refused before it is sent', async (_what, sizeBytes, reason) => {
    await withTestDb(async (db) => {
      await expect(browser(guest(db)).open(sizeBytes)).rejects.toMatchObject({ reason });
    });
  });

  it('has to fit into what a browser and an address may send in a day', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const first = browser(ctx);
      await first.open(100);
      await db.update(uploads).set({ sizeBytes: 4096 * 1024 * 1024 });
      await expect(first.open(100)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', reason: 'upload-quota' });
      const withoutCookie = browser(ctx, { ...first.sender, visitorKey: crypto.randomUUID() });
      await expect(withoutCookie.open(100)).rejects.toMatchObject({ reason: 'upload-quota' });
      await browser(ctx).open(100);
    });
  });
});

describe('a file that was sent before', () => {
  it('need not be sent again by the same browser, under any name', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const { sender, open, append, result } = browser(ctx);
      const bytes = box(56);
      const id = await open(bytes.byteLength);
      await append(id, 0, bytes);
      const first = await result(id);
      const file = { fileHash: hashOf(bytes), fileName: 'other name.stl' };
      const again = await claimKnownFile({ ctx, input: { file, sender } });
      expect(again).toMatchObject({ geometryHash: first.geometryHash });
      expect(again?.modelId).not.toBe(first.modelId);
      const { modelId, accessKey } = again ?? first;
      expect((await getModel({ ctx, input: { modelId, accessKey } })).fileName).toBe('other name.stl');
    });
  });

  it('is as unknown to others as one that nobody has sent', async () => {
    await withTestDb(async (db) => {
      const ctx = guest(db);
      const { open, append, result } = browser(ctx);
      const bytes = box(57);
      const id = await open(bytes.byteLength);
      await append(id, 0, bytes);
      await result(id);
      const count = async () => (await db.select({ id: models.id }).from(models)).length;
      const before = await count();
      for (const fileHash of [hashOf(bytes), hashOf(box(58))]) {
        const file = { fileHash, fileName: 'x.stl' };
        expect(await claimKnownFile({ ctx, input: { file, sender: newSender() } })).toBeNull();
      }
      expect(await count()).toBe(before);
    });
  });
});
