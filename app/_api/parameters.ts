import type { z } from 'zod';
import { docsText } from '#lib/text/messages/docs';
import { type JsonSchema, jsonSchema } from './json-schema.ts';

const text = docsText.en;

function isDescribed(name: string): name is keyof typeof text.parameters {
  return name in text.parameters;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description?: string;
}

interface Parametered {
  readonly path: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly idempotencyKey?: 'needed' | 'possible';
}

function described(parameter: Omit<Parameter, 'description'>): Parameter {
  const { name } = parameter;
  return isDescribed(name) ? { ...parameter, description: text.parameters[name] } : parameter;
}

/** Everything that a request says outside its body. */
export function parametersOf({ path, params, query, idempotencyKey }: Parametered): readonly Parameter[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const schema = params?.shape[name];
    return described({
      name,
      in: 'path',
      required: true,
      schema: schema ? jsonSchema(schema, 'input') : { type: 'string' },
    });
  });
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) =>
    described({
      name,
      in: 'query',
      required: !schema.safeParse(undefined).success,
      schema: jsonSchema(schema, 'input'),
    }),
  );
  const inHeader = idempotencyKey
    ? [
        described({
          name: 'Idempotency-Key',
          in: 'header',
          required: idempotencyKey === 'needed',
          schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
        }),
      ]
    : [];
  return [...inPath, ...inQuery, ...inHeader];
}
