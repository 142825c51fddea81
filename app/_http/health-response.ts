/** What a probe is answered: 503 tells whoever asks to send its visitors elsewhere. */
export function healthResponse(body: object, isWell: boolean): Response {
  return Response.json(body, { status: isWell ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
