import { ownerUploadRoute } from '#app/_http/owner-upload.ts';
import { collectPhoto } from '#lib/pictures';
import { pictureEditing } from '#lib/works';

/** Adds a photo to a work. */
export const POST = ownerUploadRoute('projects', async ({ ctx, slug, file }) =>
  pictureEditing.add({ ctx, slug, bytes: await collectPhoto(file.body) }),
);
