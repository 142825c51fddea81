import type { ByteRange, StoredFile } from '#lib/storage';

interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly etag: string;
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

/** A private file as a download: never shown inline, never guessed at, in parts where asked. */
export function fileResponse(request: Request, file: StoredFile, { name, type, etag }: FileFacts): Response {
  const headers = new Headers({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=0, must-revalidate',
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
