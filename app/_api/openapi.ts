import { docsText } from '#lib/text/messages/docs';
import { apiCalls } from './api-calls.ts';
import { describeCall, refusal, schemasOf, securitySchemes } from './describe-call.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import { type Operation, operations } from './operations.ts';
import { parametersOf } from './parameters.ts';
import { paginationWire, problemWire } from './wire.ts';

const text = docsText.en;

export const apiBase = '/api/v1';

function envelopeOf({ id, answer }: Operation): JsonSchema {
  const item = { $ref: `#/components/schemas/${id}Item` };
  const data = answer === 'one' ? item : { type: 'array', items: item };
  const properties = {
    data,
    ...(answer === 'page' ? { pagination: { $ref: '#/components/schemas/Pagination' } } : {}),
  };
  return { type: 'object', required: Object.keys(properties), properties };
}

function describeOperation(operation: Operation) {
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
      400: refusal(400),
      ...(operation.path.includes('{') ? { 404: refusal(404) } : {}),
      429: refusal(429),
    },
  };
}

function pathsOf() {
  const all = [
    ...Object.values(operations).map((operation) => ({
      path: operation.path,
      method: 'get',
      described: describeOperation(operation),
    })),
    ...apiCalls.map((call) => ({ path: call.path, method: call.method, described: describeCall(call) })),
  ];
  return Object.fromEntries(
    [...Map.groupBy(all, ({ path }) => path)].map(([path, entries]) => [
      path,
      Object.fromEntries(entries.map(({ method, described }) => [method, described])),
    ]),
  );
}

/** The description of the API, made from the schemas that read its requests and shape its answers. */
export function openApiDocument(version: string) {
  const items = Object.values(operations).map(({ id, item }) => [`${id}Item`, jsonSchema(item, 'output')]);
  return {
    openapi: '3.1.0',
    info: { title: 'NordLayer API', version },
    servers: [{ url: apiBase }],
    paths: pathsOf(),
    components: {
      securitySchemes,
      schemas: {
        ...Object.fromEntries(items),
        ...Object.assign({}, ...apiCalls.map(schemasOf)),
        Pagination: jsonSchema(paginationWire, 'output'),
        Problem: jsonSchema(problemWire, 'output'),
      },
    },
  };
}
