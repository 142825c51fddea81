import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchema } from '#app/_api/json-schema.ts';
import { bodyFields } from './body-fields.ts';

const namesOf = (schema: z.ZodType) =>
  bodyFields(jsonSchema(schema, 'input')).map(({ name, required }) => `${name}${required ? '!' : ''}`);

describe('the rows of a body', () => {
  it('name what is inside of something by its path, and what has to be there', () => {
    const address = z.object({ city: z.string(), line2: z.string().optional() });
    expect(namesOf(z.object({ name: z.string(), address, note: address.optional() }))).toEqual([
      'name!',
      'address.city!',
      'address.line2',
      'note.city',
      'note.line2',
    ]);
  });

  it('say all that one of several shapes may have, once', () => {
    const shapes = z.discriminatedUnion('method', [
      z.object({ method: z.literal('pickup') }),
      z.object({ method: z.literal('post'), city: z.string() }),
    ]);
    const fields = bodyFields(jsonSchema(z.object({ delivery: shapes }), 'input'));
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['delivery.method', true],
      ['delivery.city', false],
    ]);
    expect(fields[0]?.schema.enum).toEqual(['pickup', 'post']);
  });
});
