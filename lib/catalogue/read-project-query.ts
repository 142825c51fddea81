import { z } from 'zod';
import { complexities, projectSorts } from './gallery-address.ts';
import { type ListProjectsInput, listProjectsInput, projectSlug } from './schemas.ts';

const many = z.array(z.string());
const whole = z
  .string()
  .regex(/^\d{1,10}$/, 'This has to be a whole number.')
  .transform(Number);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The parameters of a list as the API takes them. */
const projectQuery = z
  .strictObject({
    category: many,
    material: many,
    complexity: z.array(z.enum(complexities)),
    price_from_cents: whole,
    price_to_cents: whole,
    print_from_s: whole,
    print_to_s: whole,
    featured: flag,
    has_model: flag,
    q: z.string(),
    sort: z.enum(projectSorts),
    locale: z.enum(['en', 'ru']),
    page: whole,
    per_page: whole,
    after: projectSlug,
  })
  .partial();

const lists = new Set(['category', 'material', 'complexity']);
const wireNames: Readonly<Record<string, string>> = {
  categories: 'category',
  materials: 'material',
  complexities: 'complexity',
  priceFromCents: 'price_from_cents',
  priceToCents: 'price_to_cents',
  printFromS: 'print_from_s',
  printToS: 'print_to_s',
  search: 'q',
  perPage: 'per_page',
};

/** Values of a list are repeated or separated by commas; of anything else there is one. */
function valueIn(query: URLSearchParams, name: string): string | string[] {
  const values = query.getAll(name);
  if (lists.has(name)) return [...new Set(values.flatMap((value) => value.split(',')))].sort();
  return values.length === 1 ? (values[0] ?? '') : values;
}

/** Names the parameters that are wrong as the caller wrote them. */
function withWireNames({ issues }: z.ZodError): z.ZodError {
  return new z.ZodError(
    issues.map((issue) => {
      const name = String(issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0]);
      return { ...issue, path: [wireNames[name] ?? name] };
    }),
  );
}

/**
 * What a query of the API asks for, in one form whatever the order of its parameters, so that it is one
 * entry in the cache. Throws a ZodError that names the parameters.
 */
export function readProjectQuery(query: URLSearchParams): ListProjectsInput {
  const names = [...new Set(query.keys())];
  const asked = projectQuery.safeParse(Object.fromEntries(names.map((name) => [name, valueIn(query, name)])));
  if (!asked.success) throw withWireNames(asked.error);
  const { category, material, complexity, featured, has_model, q, per_page, ...others } = asked.data;
  const { price_from_cents, price_to_cents, print_from_s, print_to_s, ...place } = others;
  const input = listProjectsInput.safeParse({
    ...place,
    ...{ categories: category, materials: material, complexities: complexity, search: q, perPage: per_page },
    ...{ priceFromCents: price_from_cents, priceToCents: price_to_cents },
    ...{ printFromS: print_from_s, printToS: print_to_s, isFeatured: featured, hasModel: has_model },
  });
  if (!input.success) throw withWireNames(input.error);
  return input.data;
}
