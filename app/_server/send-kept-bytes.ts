import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ByteLru } from '#lib/cache';
import { castBecause } from '#lib/cast';
import { acceptedEncoding, type PageEncoding } from './accepted-encoding.ts';

const keptBytesMax = 32 * 1024 * 1024;
/** Above this brotli takes many times as long for the last hundredths. */
const brotliQuality = 6;

const kept = new ByteLru<{ readonly bytes: Buffer; readonly sizeBytes: number }>(keptBytesMax);

function encode(html: string, encoding: PageEncoding): Buffer {
  const plain = Buffer.from(html);
  if (encoding === 'gzip') return gzipSync(plain);
  if (encoding === 'identity') return plain;
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
}

/** An ETag here is the hash of its page, so what is kept under it cannot be out of date. */
function bytesOf(html: string, { etag, encoding }: { etag: string; encoding: PageEncoding }): Buffer {
  const key = `${encoding} ${etag}`;
  const known = kept.get(key);
  if (known) return known.bytes;
  const bytes = encode(html, encoding);
  kept.set(key, { bytes, sizeBytes: bytes.byteLength });
  return bytes;
}

/**
 * A cached page is turned into bytes, and compressed, once and not for every visitor: the framework would
 * do both anew for each request, which costs as much again as all else that it does for it.
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
