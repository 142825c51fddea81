import type { ByteRange, StoredFile } from '#lib/storage';

interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly etag: string;
  /** Made by the shop itself and named by its content: shown in the page and kept by the browser for good. */
  readonly isOurs?: boolean;
}

const rangePattern = /^bytes=(\d*)-(\d*)$/;

/** One range as asked for; null where the whole file is meant, `unsatisfiable` where there is no such part. */
export function parseRange(header: string | null, sizeBytes: number): ByteRange | null | 'unsatisfiable' {
  const match = header === null ? null : rangePattern.exec(header);
  if (!match) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, sizeBytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  return start > end || start >= sizeBytes ? 'unsatisfiable' : { start, end };
}

const yearS = 31_536_000;

/** A private file: a customer's is a download, never shown inline, never guessed at; in parts where asked. */
export function fileResponse(
  request: Request,
  file: StoredFile,
  { name, type, etag, isOurs = false }: FileFacts,
): Response {
  const headers = new Headers({
    'Content-Type': type,
    'Content-Disposition': `${isOurs ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isOurs ? `private, max-age=${yearS}, immutable` : 'private, max-age=0, must-revalidate',
    'Accept-Ranges': 'bytes',
    ETag: `"${etag}"`,
  });
  if (request.headers.get('if-none-match') === `"${etag}"`)
    return new Response(null, { status: 304, headers });
  const range = parseRange(request.headers.get('range'), file.sizeBytes);
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  if (!range) {
    headers.set('Content-Length', String(file.sizeBytes));
    return new Response(file.stream(), { headers });
  }
  headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.sizeBytes}`);
  headers.set('Content-Length', String(range.end - range.start + 1));
  return new Response(file.stream(range), { status: 206, headers });
}
