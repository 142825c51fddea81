import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { env } from '#lib/env';
import { clientAddressOf } from '#lib/limits/client-address';
import { ingestViews } from './ingest-views.ts';
import type { Intake } from './intake.ts';
import { largestBeaconBytes } from './judge-beacon.ts';
import { vitalsPath } from './names.ts';
import { pageTokensAnswer } from './page-token.ts';

/** The body, or null once it is larger than a beacon may be: nothing beyond that is kept. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    request.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.byteLength;
      if (sizeBytes <= largestBeaconBytes) chunks.push(chunk);
    });
    request.on('end', () =>
      resolve(sizeBytes > largestBeaconBytes ? null : Buffer.concat(chunks).toString()),
    );
    // The sender went away in the middle: what came is no beacon.
    request.on('error', () => resolve(''));
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, intake: Intake): Promise<void> {
  if (request.method === 'GET' && request.url === '/health/live') {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
    return;
  }
  const [asked, query] = (request.url ?? '').split('?');
  if (request.method === 'GET' && asked === vitalsPath) {
    const { status, headers, body } = pageTokensAnswer(new URLSearchParams(query), new Date());
    response.writeHead(status, headers).end(body);
    return;
  }
  if (request.method !== 'POST' || request.url !== vitalsPath) {
    response.writeHead(404).end();
    return;
  }
  const { headers } = request;
  const beacon = {
    headers: { get: (name: string) => [headers[name] ?? null].flat()[0] ?? null },
    clientAddress: clientAddressOf(request, env().TRUSTED_PROXY_HOPS),
    readText: () => readBody(request),
  };
  await ingestViews(beacon, { now: new Date(), intake });
  response.writeHead(204).end();
}

/** Takes beacons as the shop does, in a process that does nothing else: for a proxy to lead them to. */
export function createCollector(intake: Intake): Server {
  return createServer((request, response) => void answer(request, response, intake));
}
