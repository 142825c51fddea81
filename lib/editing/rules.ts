import { z } from 'zod';
import { keepableText } from '#lib/text/keepable-text';

// The message of every rule is a stable code: the pages turn it into a sentence.

export function optionalText(maxLength: number) {
  return z
    .string({ error: 'required' })
    .transform((value) => keepableText(value).trim())
    .pipe(z.string().max(maxLength, 'too-long'));
}

export function requiredText(maxLength: number) {
  return optionalText(maxLength).pipe(z.string().min(1, 'required'));
}

/** The last part of an address; `new` is the address of an empty form. */
export const slug = requiredText(80).pipe(
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-a-slug')
    .refine((value) => value !== 'new', 'not-a-slug'),
);

export function decimal(min: number, max: number) {
  return z.number({ error: 'not-a-number' }).min(min, 'too-small').max(max, 'too-large');
}

export function whole(min: number, max: number) {
  return z.int({ error: 'not-a-whole-number' }).min(min, 'too-small').max(max, 'too-large');
}

export function optionalWhole(min: number, max: number) {
  return whole(min, max).nullable();
}

export const flag = z.boolean({ error: 'choose-one' });

/** Short words, each once. */
export const textList = z
  .array(requiredText(40), { error: 'required' })
  .max(20, 'too-many')
  .transform((words) => [...new Set(words)]);
