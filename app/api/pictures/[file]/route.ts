import { pictureResponse } from '#app/_http/picture-response.ts';
import { openPicture } from '#lib/pictures';

const yearS = 31_536_000;

/** A picture that the owner or a customer has sent, as the shop has made it anew; served as `/pictures/…`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const opened = await openPicture((await params).file, request.headers.get('accept'));
  if (!opened) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return pictureResponse(request, opened, `public, max-age=${yearS}, immutable`);
}
