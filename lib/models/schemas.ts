import { z } from 'zod';

const maxNameLength = 120;

/** A file's name as its owner calls it: for people to read, never for a path. */
export const uploadName = z
  .string()
  .transform((name) =>
    (name.split(/[\\/]/).at(-1) ?? '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
      .slice(-maxNameLength),
  )
  .pipe(z.string().min(1, 'A file needs a name.'));

export type UploadName = z.input<typeof uploadName>;

export const modelAccess = z.object({
  modelId: z.uuid(),
  accessKey: z.string().min(1).max(100).optional(),
});

export type ModelAccess = z.infer<typeof modelAccess>;
