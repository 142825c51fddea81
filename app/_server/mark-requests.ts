import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { castBecause } from '#lib/cast';
import { env } from '#lib/env';
import { clientAddressOf } from '#lib/limits/client-address';
import { isForVitals } from '#lib/vitals/server';
import { clientAddressHeader } from '../_http/rate-limit.ts';
import { answerEarly } from './answer-early.ts';
import { answerNotModified } from './answer-not-modified.ts';
import { sendKeptBytes } from './send-kept-bytes.ts';
import { sharedCacheControl } from './shared-cache-control.ts';

interface RequestStart {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly server: Server;
}

const requestIdPattern = /^[\w-]{8,64}$/;

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && requestIdPattern.test(given) ? given : randomUUID();
}

function completeHead({ request, response }: Pick<RequestStart, 'request' | 'response'>): void {
  const startedAt = performance.now();
  const requestId = requestIdOf(request);
  const { writeHead } = response;
  response.writeHead = castBecause<typeof writeHead>(
    'the overloads of writeHead are passed on as they come',
    (...given: Parameters<typeof writeHead>) => {
      if (!response.headersSent) {
        const elapsedMs = (performance.now() - startedAt).toFixed(1);
        response.setHeader('X-Request-ID', requestId);
        response.setHeader('X-Response-Time', `${elapsedMs}ms`);
        response.appendHeader('Server-Timing', `app;dur=${elapsedMs}`);
        const cacheControl = sharedCacheControl(response.getHeader('Cache-Control'));
        if (cacheControl) response.setHeader('Cache-Control', cacheControl);
      }
      return writeHead.apply(response, given);
    },
  );
}

/**
 * Puts the client's address on every request, and on every answer a request id, the time to the first byte
 * and how long a cached page may be kept by others; prerendered pages and static files included. A proxy in
 * the way would halve the speed of static pages; this channel costs nothing measurable.
 */
export function markRequests(): void {
  const { TRUSTED_PROXY_HOPS } = env();
  diagnostics.subscribe('http.server.request.start', (message) => {
    const start = castBecause<RequestStart>('the documented message of this channel', message);
    start.request.headers[clientAddressHeader] = clientAddressOf(start.request, TRUSTED_PROXY_HOPS);
    answerEarly(start.server);
    completeHead(start);
    if (isForVitals(start.request)) return;
    answerNotModified(start);
    sendKeptBytes(start);
  });
}
