import { ownerUploadRoute } from '#app/_http/owner-upload.ts';
import { articlePicture } from '#lib/content';
import { collectPhoto } from '#lib/pictures';

/** Gives an article its picture. */
export const POST = ownerUploadRoute('articles', async ({ ctx, slug, file }) =>
  articlePicture.set({ ctx, slug, bytes: await collectPhoto(file.body) }),
);
