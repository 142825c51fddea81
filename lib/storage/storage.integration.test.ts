import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskStorage } from './disk-storage.ts';
import { S3Storage } from './s3-storage.ts';
import type { Storage, StoredFile } from './storage.ts';

const bucket = 'models';
const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

async function scratch(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), 'nordlayer-storage-'));
}

async function startS3() {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: await scratch(),
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

let endpoint = '';
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ endpoint, stop } = await startS3());
});
afterAll(() => stop());

const kinds: readonly [string, () => Promise<Storage>][] = [
  ['on a disk', async () => new DiskStorage(await scratch())],
  [
    'in a bucket',
    async () =>
      new S3Storage({
        endpoint,
        bucket,
        region: 'us-east-1',
        ...credentials,
        scratchFolder: await scratch(),
      }),
  ],
];

const read = async (file: StoredFile | null, range?: { start: number; end: number }) =>
  Buffer.from(await new Response(file?.stream(range)).arrayBuffer());

describe.each(kinds)('files %s', (_where, create) => {
  const key = () => `models/${randomBytes(16).toString('hex')}.stl`;

  it('come back whole and in parts, and are gone when removed', async () => {
    const [storage, name, bytes] = [await create(), key(), randomBytes(1_000_000)];
    await storage.put(name, bytes);
    const file = await storage.open(name);
    expect(file?.sizeBytes).toBe(bytes.length);
    expect((await read(file)).equals(bytes)).toBe(true);
    expect(await read(file, { start: 10, end: 19 })).toEqual(bytes.subarray(10, 20));
    await storage.remove(name);
    expect(await storage.open(name)).toBeNull();
    await storage.remove(name);
  });

  it('are taken over from this machine and lent to it', async () => {
    const [storage, name, bytes] = [await create(), key(), randomBytes(3_000_000)];
    const local = path.join(await scratch(), 'incoming');
    await writeFile(local, bytes);
    await storage.adopt(name, local);
    await expect(stat(local)).rejects.toMatchObject({ code: 'ENOENT' });
    const lent = await storage.withLocalFile(name, (file) => readFile(file));
    expect(lent.equals(bytes)).toBe(true);
    expect((await read(await storage.open(name))).equals(bytes)).toBe(true);
  });

  it('are listed by their folder, with when they came', async () => {
    const storage = await create();
    expect(await storage.list('empty')).toEqual([]);
    const names = Array.from({ length: 3 }, () => `pictures/${randomBytes(8).toString('hex')}.webp`);
    for (const name of names) await storage.put(name, randomBytes(10));
    await storage.put('models/other.stl', randomBytes(10));
    const listed = await storage.list('pictures');
    expect(listed.map((each) => each.key).toSorted()).toEqual(names.toSorted());
    for (const { changedAt } of listed)
      expect(Math.abs(Date.now() - changedAt.getTime())).toBeLessThan(60_000);
    await expect(storage.list('../secrets')).rejects.toThrow(/not a folder/);
  });

  it('have no names but the shop’s own', async () => {
    const storage = await create();
    for (const name of ['../secrets.json', 'models/../../x', 'models/a b.stl', '/etc/passwd', 'models/%2e']) {
      await expect(storage.open(name)).rejects.toThrow(/not a storage key/);
    }
  });
});

describe('a bucket', () => {
  it('that cannot be reached or entered is unavailable, not empty', async () => {
    const options = { bucket, region: 'us-east-1', ...credentials, scratchFolder: await scratch() };
    const away = new S3Storage({ ...options, endpoint: 'http://127.0.0.1:9' });
    const locked = new S3Storage({ ...options, endpoint, secretAccessKey: 'guessed' });
    for (const storage of [away, locked]) {
      await expect(storage.open('models/abc.stl')).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'storage-unavailable',
      });
    }
  });

  it('leaves nothing of a lent file on this machine', async () => {
    const scratchFolder = await scratch();
    const storage = new S3Storage({ endpoint, bucket, region: 'us-east-1', ...credentials, scratchFolder });
    await storage.put('models/lent.stl', randomBytes(100));
    await expect(
      storage.withLocalFile('models/lent.stl', async () => {
        throw new Error('unreadable');
      }),
    ).rejects.toThrow('unreadable');
    expect(await readdir(scratchFolder)).toEqual([]);
  });
});
