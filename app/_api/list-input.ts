import type { z } from 'zod';
import type { ListProjectsInput } from '#lib/catalogue';
import type { projectsQuery } from './queries.ts';

/** Sorted, so that equal lists are kept once. */
const inOrder = <Value extends string>(values: readonly Value[] = []) => [...new Set(values)].sort();

/** A query of the API as the catalogue takes it. */
export function toListInput(query: z.output<typeof projectsQuery>): ListProjectsInput {
  const { sort, q, after, price_from_cents, price_to_cents, print_from_s, print_to_s } = query;
  return {
    categories: inOrder(query.category),
    materials: inOrder(query.material),
    complexities: inOrder(query.complexity),
    isFeatured: query.featured ?? false,
    hasModel: query.has_model ?? false,
    page: query.page,
    perPage: query.per_page,
    ...(price_from_cents === undefined ? {} : { priceFromCents: price_from_cents }),
    ...(price_to_cents === undefined ? {} : { priceToCents: price_to_cents }),
    ...(print_from_s === undefined ? {} : { printFromS: print_from_s }),
    ...(print_to_s === undefined ? {} : { printToS: print_to_s }),
    ...(q ? { search: q } : {}),
    ...(sort ? { sort } : {}),
    ...(sort === 'title' ? { locale: query.locale } : {}),
    ...(after ? { after } : {}),
  };
}
