import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ScannerAddress, scanFile } from './scan-file.ts';

const signature = 'this is the virus of the tests';

async function fileWith(content: Uint8Array | string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'nordlayer-scan-')), 'model.stl');
  await writeFile(file, content);
  return file;
}

/** A server that speaks clamd's INSTREAM: frames of a big-endian length and bytes, ended by a zero. */
async function startScanner(answer: (scanned: Buffer) => string): Promise<ScannerAddress> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const command = received.indexOf(0);
      if (received.subarray(0, command).toString() !== 'zINSTREAM') return socket.end('UNKNOWN COMMAND\0');
      const frames: Buffer[] = [];
      for (let at = command + 1; at + 4 <= received.length; ) {
        const length = received.readUInt32BE(at);
        if (length === 0) return socket.end(`${answer(Buffer.concat(frames))}\0`);
        if (at + 4 + length > received.length) return;
        frames.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no address');
  return { host: '127.0.0.1', port: bound.port };
}

const judge = (scanned: Buffer) =>
  scanned.includes(signature) ? 'stream: Tests.Signature FOUND' : 'stream: OK';

describe('scanFile', () => {
  it('sends the whole file and lets a clean one through', async () => {
    let size = 0;
    const scanner = await startScanner((scanned) => {
      size = scanned.length;
      return judge(scanned);
    });
    const content = Buffer.alloc(3_000_000, 'clean ');
    await scanFile(await fileWith(content), scanner);
    expect(size).toBe(content.length);
  });

  it('refuses a file in which something was found', async () => {
    const file = await fileWith(Buffer.concat([Buffer.alloc(700_000), Buffer.from(signature)]));
    await expect(scanFile(file, await startScanner(judge))).rejects.toMatchObject({
      code: 'INVALID',
      reason: 'file-infected',
    });
  });

  it('lets nothing through while the scanner fails or is away', async () => {
    const file = await fileWith('clean');
    const failing = await startScanner(() => 'INSTREAM size limit exceeded. ERROR');
    for (const scanner of [failing, { host: '127.0.0.1', port: 1 }]) {
      await expect(scanFile(file, scanner)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'scan-unavailable',
      });
    }
  });

  it('asks nobody where the shop has no scanner', async () => {
    await expect(scanFile('/nowhere', null)).resolves.toBeUndefined();
  });
});
