import { ownerUploadRoute } from '#app/_http/owner-upload.ts';
import { setWorkModel } from '#lib/works';

/** Gives a work its model: STL, 3MF or OBJ. */
export const POST = ownerUploadRoute('projects', async ({ ctx, slug, file }) =>
  setWorkModel({ ctx, slug, fileName: file.name, body: file.body }),
);
