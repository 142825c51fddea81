import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ByteLru } from '#lib/cache';
import { castBecause } from '#lib/cast';
import { log } from '#lib/log';
import { acceptedEncoding, type PageEncoding } from './accepted-encoding.ts';

const keptBytesMax = 32 * 1024 * 1024;

interface KeptBytes {
  readonly bytes: Buffer;
  readonly sizeBytes: number;
  /** Nothing smaller is to be had, or is being made. */
  isFinal: boolean;
}

const kept = new ByteLru<KeptBytes>(keptBytesMax);

/** For whoever waits: a few milliseconds. */
const quickQuality = 6;
/** A tenth smaller, for a tenth of a second of a thread. */
const denseQuality = constants.BROTLI_MAX_QUALITY;

const brotliOf = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
const brotliAside = promisify(brotliCompress);
let isAtWork = false;

function encode(html: string, encoding: PageEncoding): Buffer {
  const plain = Buffer.from(html);
  if (encoding === 'gzip') return gzipSync(plain);
  if (encoding === 'identity') return plain;
  return brotliCompressSync(plain, brotliOf(quickQuality));
}

function keep(key: string, bytes: Buffer, isFinal: boolean): Buffer {
  kept.set(key, { bytes, sizeBytes: bytes.byteLength, isFinal });
  return bytes;
}

/** What is asked for again is worth being made as small as it gets: beside the requests, one at a time. */
async function compressFurther(key: string, html: string): Promise<void> {
  isAtWork = true;
  try {
    keep(key, await brotliAside(Buffer.from(html), brotliOf(denseQuality)), true);
  } catch (error) {
    log.error('page-not-compressed-further', {}, error);
  } finally {
    isAtWork = false;
  }
}

/** An ETag here is the hash of its text, so what is kept under it cannot be out of date. */
function bytesOf(html: string, { etag, encoding }: { etag: string; encoding: PageEncoding }): Buffer {
  const key = `${encoding} ${etag}`;
  const known = kept.get(key);
  if (!known) return keep(key, encode(html, encoding), encoding !== 'br');
  if (!known.isFinal && !isAtWork) {
    known.isFinal = true;
    void compressFurther(key, html);
  }
  return known.bytes;
}

/**
 * A cached page is turned into bytes, and compressed, once and not for every visitor: the framework would
 * do both anew for each request, which costs as much again as all else that it does for it. Once is worth
 * more effort: from the third visitor on a page is a tenth smaller.
 */
export function sendKeptBytes({
  request,
  response,
}: {
  request: IncomingMessage;
  response: ServerResponse;
}): void {
  const isNavigationPayload = 'rsc' in request.headers;
  if (isNavigationPayload) return;
  const { setHeader } = response;
  response.setHeader = (name, value) => {
    // By now the framework's own compression has wrapped `end`: from here on it finds the work done.
    if (name.toLowerCase() === 'etag' && typeof value === 'string') wrapEnd(value);
    return setHeader.call(response, name, value);
  };

  function wrapEnd(etag: string): void {
    response.setHeader = setHeader;
    const { end } = response;
    response.end = castBecause<typeof end>(
      'the overloads of end are passed on as they come',
      (...given: Parameters<typeof end>) => {
        const html: unknown = given[0];
        if (typeof html !== 'string') return end.apply(response, given);
        const encoding = acceptedEncoding(request.headers['accept-encoding']);
        const bytes = bytesOf(html, { etag, encoding });
        if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
        response.setHeader('Content-Length', bytes.byteLength);
        return Reflect.apply(end, response, [bytes]);
      },
    );
  }
}
