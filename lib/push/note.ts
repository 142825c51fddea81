import { z } from 'zod';

/** What a device shows, and the page that it opens. */
export const noteSchema = z.object({ title: z.string(), body: z.string(), href: z.string() });
export type Note = z.infer<typeof noteSchema>;
