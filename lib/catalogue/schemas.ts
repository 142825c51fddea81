import { z } from 'zod';
import { complexities, projectSorts } from './gallery-address.ts';

export const projectsPerPage = 20;
export const maxProjectsPerPage = 100;
/**
 * Matches are counted, and paged through, up to here; beyond stands "more than". A list then costs the
 * same with a hundred thousand works as with ten thousand.
 */
export const mostCounted = 10_000;
/** The same for a search, which has to read each match. */
export const mostFound = 1_000;
/** A search puts the best first among all that it finds, or of more than `mostFound` among this many of the newest. */
export const mostRanked = 100;
/** More than any catalogue has: a bound only keeps the database from walking an order instead of reading the matches. */
export const mostGathered = 10_000_000;
export const maxSearchLength = 200;

export const projectSlug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);

const factSlugs = z.array(z.string().regex(/^[a-z0-9-]{1,40}$/)).max(40);
const amount = z.number().int().min(0).max(2_000_000_000);

export const projectFilters = z.object({
  categories: factSlugs.default([]),
  materials: factSlugs.default([]),
  complexities: z.array(z.enum(complexities)).max(complexities.length).default([]),
  priceFromCents: amount.optional(),
  priceToCents: amount.optional(),
  printFromS: amount.optional(),
  printToS: amount.optional(),
  isFeatured: z.boolean().default(false),
  hasModel: z.boolean().default(false),
  search: z.string().trim().max(maxSearchLength).optional(),
});

export type ProjectFilters = z.output<typeof projectFilters>;
export type ProjectFiltersInput = z.input<typeof projectFilters>;

export const listProjectsInput = projectFilters.extend({
  /** Left out: the best match of a search, else the newest. */
  sort: z.enum(projectSorts).optional(),
  /** The language whose titles `title` sorts by. */
  locale: z.enum(['en', 'ru']).default('en'),
  page: z.number().int().min(1).max(mostCounted).default(1),
  perPage: z.number().int().min(1).max(maxProjectsPerPage).default(projectsPerPage),
  /** The slug of the last work of the page before: reaches any depth at the cost of the first page. */
  after: projectSlug.optional(),
});

export type ListProjectsInput = z.input<typeof listProjectsInput>;
