/**
 * A hundred megabytes into a shop of its own: how long it takes, how much memory the server takes for it,
 * and whether it goes on after the network breaks and after the server is killed at half of it:
 * `node --conditions=react-server bench/upload.ts`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Upload } from 'tus-js-client';
import { z } from 'zod';
import { writeBinaryStl } from '#lib/mesh';
import { fail } from '../scripts/bootstrap/progress.mjs';
import { type DemoShop, startDemoShop } from '../scripts/demo-shop.ts';
import { listenForShutdown, shutDown } from '../scripts/on-shutdown.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';
import { wavySphere } from './wavy-sphere.ts';

const maxSeconds = 30;
const maxGrowthMb = 50;
const keptModel = z.object({ data: z.object({ modelId: z.string(), accessKey: z.string() }) });

/** A browser's cookies, and where its uploads are. */
class Sender {
  #cookie = '';
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async fetch(path: string): Promise<Response> {
    return await fetch(new URL(path, this.address), { headers: { cookie: this.#cookie } });
  }

  /** Sends until `stopAt` of the bytes are out; resolves to the upload's address. */
  send(bytes: Buffer, { url, stopAt = 1 }: { url?: string; stopAt?: number } = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const upload = new Upload(bytes, {
        endpoint: `${this.address}/api/v1/uploads`,
        ...(url ? { uploadUrl: url } : {}),
        metadata: { filename: 'sphere.stl' },
        // The server closes a connection that was idle.
        retryDelays: [200, 1000],
        onBeforeRequest: (request) => {
          if (this.#cookie) request.setHeader('Cookie', this.#cookie);
        },
        onAfterResponse: (_request, response) => {
          const set = [response.getHeader('set-cookie') ?? []].flat()[0];
          if (set) this.#cookie = String(set).split(';')[0] ?? '';
        },
        onProgress: (sent, total) => {
          if (stopAt < 1 && sent >= (total ?? 0) * stopAt) {
            upload.abort().then(() => resolve(upload.url ?? ''), reject);
          }
        },
        onError: reject,
        onSuccess: () => resolve(upload.url ?? ''),
      });
      upload.start();
    });
  }

  async storedHash(url: string): Promise<string> {
    const { data } = keptModel.parse(await (await this.fetch(url)).json());
    const file = await this.fetch(`/api/v1/models/${data.modelId}/file?key=${data.accessKey}`);
    return createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex');
  }

  async offset(url: string): Promise<number> {
    const headers = { 'Tus-Resumable': '1.0.0', cookie: this.#cookie };
    const answer = await fetch(new URL(url, this.address), { method: 'HEAD', headers });
    return Number(answer.headers.get('upload-offset'));
  }
}

/** The process below the shop's that answers requests. */
function webServerOf({ processId }: DemoShop): number {
  const parents = new Map<number, number>();
  const servers: number[] = [];
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const id = Number(name);
    const status = readOr(`/proc/${id}/status`);
    parents.set(id, Number(/PPid:\s+(\d+)/.exec(status)?.[1]));
    if (readOr(`/proc/${id}/cmdline`).startsWith('next-server')) servers.push(id);
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === processId || isBelow(parents.get(id)));
  const server = servers.find(isBelow);
  if (server === undefined) throw new Error('The web server was not found.');
  return server;
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The most that the web server has held since it was last asked, in megabytes (Linux). */
function watchMemory(processId: number) {
  const read = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]) / 1024;
  const before = read();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, read());
  }, 20);
  return () => {
    clearInterval(timer);
    return { beforeMb: Math.round(before), growthMb: Math.round(peak - before) };
  };
}

function modelOf(bytes: number, seed: number): Buffer {
  const stl = Buffer.from(writeBinaryStl(wavySphere(Math.floor((bytes - 84) / 50 / 1.01))));
  stl.writeUInt32LE(seed, 0);
  return stl;
}

async function measureSpeed(shop: DemoShop, sender: Sender): Promise<boolean> {
  // Once before, so that what is measured is the upload and not the first use of its code.
  await sender.send(modelOf(20e6, 1));
  const bytes = modelOf(100e6, 2);
  const memory = watchMemory(webServerOf(shop));
  const startedAt = performance.now();
  const url = await sender.send(bytes);
  const seconds = (performance.now() - startedAt) / 1000;
  const { beforeMb, growthMb } = memory();
  const isSame = (await sender.storedHash(url)) === createHash('sha256').update(bytes).digest('hex');
  console.log(
    `${Math.round(bytes.length / 1e6)} MB, inspected and stored: ${seconds.toFixed(1)} s; the server grew by ${growthMb} MB over ${beforeMb} MB; hash ${isSame ? 'equal' : 'DIFFERENT'}`,
  );
  return isSame && seconds < maxSeconds && growthMb < maxGrowthMb;
}

async function resumeAfter(
  what: string,
  sender: Sender,
  interrupt: () => Promise<unknown>,
): Promise<boolean> {
  const bytes = modelOf(100e6, what.length);
  const url = await sender.send(bytes, { stopAt: 0.5 });
  await interrupt();
  const offset = await sender.offset(url);
  await sender.send(bytes, { url });
  const isSame = (await sender.storedHash(url)) === createHash('sha256').update(bytes).digest('hex');
  const percent = Math.round((offset / bytes.length) * 100);
  console.log(`${what} at half: goes on from ${percent} %; hash ${isSame ? 'equal' : 'DIFFERENT'}`);
  return isSame && percent > 10;
}

listenForShutdown(130);
try {
  const folder = temporaryFolder('upload');
  const env = { UPLOAD_QUOTA_MB: '100000', DATA_DIR: folder.path };
  let shop = await startDemoShop(process.cwd(), env);
  const sender = new Sender(shop.address);
  const outcomes = [await measureSpeed(shop, sender)];
  outcomes.push(await resumeAfter('network broken', sender, async () => undefined));
  outcomes.push(
    await resumeAfter('server killed', sender, async () => {
      await shop.kill();
      shop = await startDemoShop(process.cwd(), { ...env, PORT: new URL(shop.address).port });
    }),
  );
  await shop.stop();
  folder.remove();
  await shutDown(outcomes.every(Boolean) ? 0 : 1);
} catch (error) {
  fail(error);
}
