import { openPicture } from '#lib/pictures';

const yearS = 31_536_000;

/** A picture that the owner or a customer has sent, as the shop has made it anew; served as `/pictures/…`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const opened = await openPicture((await params).file, request.headers.get('accept'));
  if (!opened) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const { file, type, isNegotiated, etag } = opened;
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': `public, max-age=${yearS}, immutable`,
    ETag: `"${etag}"`,
    ...(isNegotiated ? { Vary: 'Accept' } : {}),
  });
  if (request.headers.get('if-none-match') === `"${etag}"`)
    return new Response(null, { status: 304, headers });
  headers.set('Content-Length', String(file.sizeBytes));
  return new Response(file.stream(), { headers });
}
