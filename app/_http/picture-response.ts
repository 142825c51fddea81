import type { OpenedPicture } from '#lib/pictures';

/** A kept picture as it is sent; 304 to who has it. */
export function pictureResponse(request: Request, opened: OpenedPicture, cacheControl: string): Response {
  const { file, type, isNegotiated, etag } = opened;
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': cacheControl,
    ETag: `"${etag}"`,
    ...(isNegotiated ? { Vary: 'Accept' } : {}),
  });
  if (request.headers.get('if-none-match') === `"${etag}"`)
    return new Response(null, { status: 304, headers });
  headers.set('Content-Length', String(file.sizeBytes));
  return new Response(file.stream(), { headers });
}
