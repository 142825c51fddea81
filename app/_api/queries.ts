import { z } from 'zod';
import { complexities, maxProjectsPerPage, projectSlug, projectSorts, projectsPerPage } from '#lib/catalogue';
import { locales } from '#lib/text';

const mostPages = 10_000;
const mostAmount = 2_000_000_000;

/** Several values between commas. */
function listOf<Item extends z.ZodType<string, string>>(item: Item) {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(item).min(1).max(40));
}

const factSlug = z.string().regex(/^[a-z0-9-]{1,40}$/, 'Lower-case letters, digits and hyphens only.');
const amount = z.coerce.number().int().min(0).max(mostAmount).optional();
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();
const search = z.string().trim().max(200);

export const itemQuery = z.strictObject({
  locale: z.enum(locales).default('en'),
  fields: listOf(z.string().regex(/^[a-zA-Z0-9]{1,40}$/)).optional(),
});

export const listQuery = itemQuery.extend({
  page: z.coerce.number().int().min(1).max(mostPages).default(1),
  per_page: z.coerce.number().int().min(1).max(maxProjectsPerPage).default(projectsPerPage),
});

export const projectsQuery = listQuery.extend({
  q: search.optional(),
  category: listOf(factSlug).optional(),
  material: listOf(factSlug).optional(),
  complexity: listOf(z.enum(complexities)).optional(),
  price_from_cents: amount,
  price_to_cents: amount,
  print_from_s: amount,
  print_to_s: amount,
  featured: flag,
  has_model: flag,
  sort: z.enum(projectSorts).optional(),
  after: projectSlug.optional(),
});

export const featuredQuery = itemQuery.extend({
  limit: z.coerce.number().int().min(1).max(maxProjectsPerPage).default(6),
});

export const reviewsQuery = listQuery.extend({ project: projectSlug.optional() });

export const suggestionsQuery = z.strictObject({ locale: itemQuery.shape.locale, q: search });
