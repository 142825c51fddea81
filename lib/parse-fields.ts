import type { z } from 'zod';
import { DomainError } from './errors.ts';

/** The parsed input, or an error that names every wrong field with its code. */
export function parseFields<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of result.error.issues) fields[path.join('.')] ??= message;
  throw new DomainError('INVALID', 'Some fields are not valid.', { reason: 'fields', fields });
}
