import 'server-only';
import { z } from 'zod';
import { keepableText } from '#lib/text/keepable-text';
import { maxPasswordLength, minPasswordLength } from './auth.ts';

export const emailSchema = z
  .string({ error: 'required' })
  .trim()
  .min(1, 'required')
  .max(254, 'too-long')
  .pipe(z.email('not-an-email'))
  .transform((email) => email.toLowerCase());

export const newPasswordSchema = z
  .string({ error: 'required' })
  .min(minPasswordLength, 'password-too-short')
  .max(maxPasswordLength, 'too-long');

/** One that exists already: whatever it is, it is compared and not judged. */
export const passwordSchema = z
  .string({ error: 'required' })
  .min(1, 'required')
  .max(maxPasswordLength, 'too-long');

export const tokenSchema = z.string().min(1).max(1000);

export const signUpInput = z.object({
  name: z
    .string({ error: 'required' })
    .transform((name) => keepableText(name).trim())
    .pipe(z.string().min(1, 'required').max(120, 'too-long')),
  email: emailSchema,
  password: newPasswordSchema,
  locale: z.enum(['en', 'ru']),
});
