import { z } from 'zod';
import { docsText } from '#lib/text/messages/docs';
import { type Operation, operations } from './operations.ts';
import { paginationWire, problemWire } from './wire.ts';

const text = docsText.en;

function isDescribed(name: string): name is keyof typeof text.parameters {
  return name in text.parameters;
}

export const apiBase = '/api/v1';

type JsonSchema = Readonly<Record<string, unknown>>;

/** What zod's schemas say, in the notation of OpenAPI 3.1; `input` is what a client sends. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}

export function parametersOf({ path, query }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query.shape).map(([name, schema]) => {
    const description = isDescribed(name) ? text.parameters[name] : undefined;
    const isRequired = !schema.safeParse(undefined).success;
    return {
      name,
      in: 'query',
      required: isRequired,
      schema: jsonSchema(schema, 'input'),
      ...(description ? { description } : {}),
    };
  });
  return [...inPath, ...inQuery];
}

function envelopeOf({ id, answer }: Operation): JsonSchema {
  const item = { $ref: `#/components/schemas/${id}Item` };
  const data = answer === 'one' ? item : { type: 'array', items: item };
  const properties = {
    data,
    ...(answer === 'page' ? { pagination: { $ref: '#/components/schemas/Pagination' } } : {}),
  };
  return { type: 'object', required: Object.keys(properties), properties };
}

function problemAnswer(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function operationOf(operation: Operation) {
  return {
    operationId: operation.id,
    summary: text.operations[operation.id],
    tags: [operation.tag],
    parameters: parametersOf(operation),
    responses: {
      200: {
        description: 'Found',
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: envelopeOf(operation) } },
      },
      304: { description: 'As the client has it (If-None-Match)' },
      400: problemAnswer('The address asks for what cannot be asked'),
      ...(operation.path.includes('{') ? { 404: problemAnswer('There is no such thing') } : {}),
      429: problemAnswer('Too many requests; Retry-After says when to come back'),
    },
  };
}

/** The description of the API, made from the schemas that read its requests and shape its answers. */
export function openApiDocument(version: string) {
  const all = Object.values(operations);
  const items = all.map((operation) => [`${operation.id}Item`, jsonSchema(operation.item, 'output')]);
  return {
    openapi: '3.1.0',
    info: { title: 'NordLayer API', version },
    servers: [{ url: apiBase }],
    paths: Object.fromEntries(all.map((operation) => [operation.path, { get: operationOf(operation) }])),
    components: {
      schemas: {
        ...Object.fromEntries(items),
        Pagination: jsonSchema(paginationWire, 'output'),
        Problem: jsonSchema(problemWire, 'output'),
      },
    },
  };
}
