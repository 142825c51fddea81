import { z } from 'zod';
import { optionalText, requiredText } from '#lib/editing';

export const contactInput = z.object({
  name: requiredText(120),
  email: requiredText(254).pipe(z.email('not-an-address')),
  message: requiredText(4000),
  locale: z.enum(['en', 'ru'], 'choose-one').default('en'),
});

export const answerInput = z.object({ answer: requiredText(4000) });

export const contactListInput = z.object({
  status: z.enum(['new', 'answered', 'closed']).optional(),
  search: optionalText(100).default(''),
  page: z.int().min(1).max(100_000).default(1),
});
