import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { env } from '#lib/env';
import { clientAddressOf } from '#lib/limits/client-address';
import type { Intake } from './intake.ts';
import { largestBeaconBytes } from './judge-beacon.ts';
import { vitalsPath } from './names.ts';
import { pageTokensAnswer } from './page-token.ts';

/** Hands over the body, or null where it is larger than a beacon may be: nothing beyond that is kept. */
function readBody(request: IncomingMessage, take: (text: string | null) => void): void {
  let first: Buffer | undefined;
  const rest: Buffer[] = [];
  let sizeBytes = 0;
  request.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > largestBeaconBytes) return;
    if (first) rest.push(chunk);
    else first = chunk;
  });
  request.on('end', () => {
    if (sizeBytes > largestBeaconBytes) take(null);
    else if (rest.length === 0) take(first?.toString() ?? '');
    else take(Buffer.concat([first ?? Buffer.alloc(0), ...rest]).toString());
  });
  // The sender went away in the middle: what came is no beacon.
  request.on('error', () => take(''));
}

/** Always 204: the sender is not told what becomes of its beacon, and does not wait for it either. */
function takeBeacon(request: IncomingMessage, response: ServerResponse, intake: Intake): void {
  readBody(request, (text) => {
    if (response.headersSent) return;
    response.writeHead(204).end();
    const clientAddress = clientAddressOf(request, env().TRUSTED_PROXY_HOPS);
    intake.receive({ headers: request.headers, clientAddress, text });
  });
}

/** What pages of a release report with: the same for every visitor, so browsers and proxies may keep it. */
function giveTokens({ url = '', method }: IncomingMessage, response: ServerResponse): void {
  const query = new URLSearchParams(url.slice(vitalsPath.length + 1));
  const { status, headers, body } = pageTokensAnswer(query, new Date());
  response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
}

export function isForVitals({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return url.startsWith(vitalsPath) && (url.length === vitalsPath.length || url[vitalsPath.length] === '?');
}

/** Answers what is sent to the address of beacons: the same in the shop's web server and in the collector. */
export function answerVitals(intake: Intake): RequestListener {
  return (request, response) => {
    if (request.method === 'POST') takeBeacon(request, response, intake);
    else if (request.method === 'GET' || request.method === 'HEAD') giveTokens(request, response);
    else response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end();
  };
}
