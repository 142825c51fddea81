import { publicFormRoute } from '#app/_http/public-form.ts';
import { sendContactRequest } from '#lib/contact';

/** Writes to the workshop: name, e-mail and message, as JSON or as a form. */
export const POST = publicFormRoute({
  path: '/contact',
  maxBytes: 64 * 1024,
  receive: async ({ ctx, input }) => sendContactRequest({ ctx, input }),
});
