import { pictureResponse } from '#app/_http/picture-response.ts';
import { route } from '#app/_http/route.ts';
import { openReviewPhoto } from '#lib/content';

/** A photo of a review that waits for the owner, for the owner; 404 for everybody else. */
export const GET = route<{ file: string }>(async ({ request, ctx, params }) => {
  const opened = await openReviewPhoto({ ctx, name: params.file }, request.headers.get('accept'));
  return pictureResponse(request, opened, 'private, no-cache');
});
