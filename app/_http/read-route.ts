import type { z } from 'zod';
import { envelopeOf, type Page, requireFields, textAnswer } from '#app/_api/envelope.ts';
import type { Operation } from '#app/_api/operations.ts';
import { DomainError } from '#lib/errors';
import { keptResponse, route } from './route.ts';

type Loaded<Kind extends Operation['answer'], Item> = Kind extends 'page'
  ? Page<Item>
  : Kind extends 'list'
    ? readonly Item[]
    : Item;

type Params<Kind extends Operation['answer']> = Kind extends 'one' ? { slug: string } : Record<string, never>;

interface Call<Query extends z.ZodObject, Kind extends Operation['answer']> {
  readonly query: z.output<Query>;
  readonly params: Params<Kind>;
}

/** Every value that an address has for a name, between commas. */
function valuesIn(url: string): Record<string, string> {
  const asked = new URL(url).searchParams;
  return Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name).join(',')]));
}

/** What an address asks for; a name that is not known, or a value that cannot be, is refused by its name. */
export function readQuery<Query extends z.ZodObject>(schema: Query, url: string): z.output<Query> {
  const parsed = schema.safeParse(valuesIn(url));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [key, 'There is no such parameter.'])
      : [[String(issue.path[0] ?? ''), issue.message]],
  );
  throw new DomainError('INVALID', 'The address asks for what cannot be asked.', {
    reason: 'query',
    fields: Object.fromEntries(fields),
    cause: parsed.error,
  });
}

/** The fields that a query asks for, each known to the shape of the answer. */
export function fieldsIn(
  query: object,
  shape: Readonly<Record<string, unknown>>,
): readonly string[] | undefined {
  const fields =
    'fields' in query && Array.isArray(query.fields) ? query.fields.map(String).sort() : undefined;
  if (fields) requireFields(fields, shape);
  return fields;
}

/** A GET of the API: its query is read by the schema that describes it, and its answer has the envelope. */
export function readRoute<
  Query extends z.ZodObject,
  Item extends z.ZodObject,
  Kind extends Operation['answer'],
>(
  operation: Operation<Query, Item> & { readonly answer: Kind },
  load: (call: Call<Query, Kind>) => Promise<Loaded<Kind, z.input<Item>>>,
) {
  return route<Params<Kind>>(async ({ request, params }) => {
    const query = readQuery(operation.query, request.url);
    const fields = fieldsIn(query, operation.item.shape);
    const loaded = await load({ query, params });
    return keptResponse(textAnswer(envelopeOf(Object(loaded), fields)));
  });
}
