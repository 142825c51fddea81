import { docsText } from '#lib/text/messages/docs';
import { type Answer, type ApiCall, apiCookies } from './api-calls.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import { parametersOf } from './parameters.ts';

const text = docsText.en;

const refusalTexts: Readonly<Record<number, string>> = {
  400: 'The address asks for what cannot be asked',
  403: 'Sent from another site',
  404: 'There is no such thing',
  409: 'Not as things stand by now: reason says why',
  422: 'The body is not valid: errors names the fields',
  429: 'Too many requests; Retry-After says when to come back',
  503: 'Not available right now',
};

const limitHeaders = {
  RateLimit: { schema: { type: 'string' }, description: 'What is left of the limit, and for how long' },
  'RateLimit-Policy': { schema: { type: 'string' } },
};

export function refusal(status: number) {
  return {
    description: refusalTexts[status] ?? 'Refused',
    headers:
      status === 429 ? { ...limitHeaders, 'Retry-After': { schema: { type: 'integer' } } } : limitHeaders,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function answerName({ id }: ApiCall): string {
  return `${id}Answer`;
}

function contentOf(call: ApiCall, answer: Exclude<Answer, null>) {
  if (typeof answer === 'string') return { [answer]: { schema: { type: 'string', format: 'binary' } } };
  const data = { $ref: `#/components/schemas/${answerName(call)}` };
  return { 'application/json': { schema: { type: 'object', required: ['data'], properties: { data } } } };
}

function bodyOf({ id, body, form, file }: ApiCall) {
  if (file) return { required: true, content: { [file]: { schema: { type: 'string', format: 'binary' } } } };
  if (!body) return undefined;
  const schema = { $ref: `#/components/schemas/${id}Body` };
  const photos = { type: 'array', maxItems: 3, items: { type: 'string', format: 'binary' } };
  return {
    required: true,
    content: {
      'application/json': { schema },
      ...(form === 'plain' ? { 'application/x-www-form-urlencoded': { schema } } : {}),
      ...(form === 'photos'
        ? { 'multipart/form-data': { schema: { allOf: [schema, { properties: { photos } }] } } }
        : {}),
    },
  };
}

/** A call as OpenAPI says it. */
export function describeCall(call: ApiCall) {
  const { id, tag, method, cookie, answers, refusals } = call;
  const requestBody = bodyOf(call);
  const foreign = method === 'get' ? [] : [403];
  return {
    operationId: id,
    summary: text.operations[id],
    tags: [tag],
    parameters: parametersOf(call),
    ...(requestBody ? { requestBody } : {}),
    // The empty one: a client that is not known yet is given its cookie by the answer.
    ...(cookie ? { security: [{ [cookie]: [] }, {}] } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: { 200: 'Done', 201: 'Made' }[status] ?? 'Nothing to say',
            headers: limitHeaders,
            ...(answer === null ? {} : { content: contentOf(call, answer) }),
          },
        ]),
      ),
      ...Object.fromEntries(
        [...new Set([...foreign, ...refusals, 429])].toSorted().map((status) => [status, refusal(status)]),
      ),
    },
  };
}

/** The schemas of bodies and answers that descriptions of calls refer to. */
export function schemasOf(call: ApiCall): Readonly<Record<string, JsonSchema>> {
  const [answer] = Object.values(call.answers).filter((each) => typeof each === 'object' && each !== null);
  return {
    ...(call.body ? { [`${call.id}Body`]: jsonSchema(call.body, 'input') } : {}),
    ...(typeof answer === 'object' && answer ? { [answerName(call)]: jsonSchema(answer, 'output') } : {}),
  };
}

export const securitySchemes = Object.fromEntries(
  Object.entries(apiCookies).map(([name, cookie]) => [
    name,
    { type: 'apiKey', in: 'cookie', name: cookie, description: text.cookies[cookie] },
  ]),
);
