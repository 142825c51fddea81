import { type APIRequestContext, expect } from 'playwright/test';
import { z } from 'zod';

const jsonSchema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema: jsonSchema }));

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(
    z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean() }),
  ),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});

const description = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
});

export type DescribedOperation = z.infer<typeof operation> & {
  readonly path: string;
  readonly method: string;
};

interface Sending {
  readonly status: number;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly file?: Buffer;
  readonly form?: Readonly<Record<string, string>>;
}

/** References of OpenAPI as those of the reader of schemas. */
function inlined(schema: unknown, schemas: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(schema)) return schema.map((each) => inlined(each, schemas));
  if (!(schema instanceof Object)) return schema;
  const entries = new Map(Object.entries(schema));
  const reference = entries.get('$ref');
  if (typeof reference === 'string') return inlined(schemas[reference.split('/').at(-1) ?? ''], schemas);
  return Object.fromEntries([...entries].map(([name, each]) => [name, inlined(each, schemas)]));
}

/** A client that knows nothing of the shop but its description, and holds the shop to it. */
export class DescribedApi {
  readonly called = new Set<string>();

  private readonly request: APIRequestContext;
  private readonly described: z.infer<typeof description>;

  private constructor(request: APIRequestContext, described: z.infer<typeof description>) {
    this.request = request;
    this.described = described;
  }

  static async of(request: APIRequestContext): Promise<DescribedApi> {
    return new DescribedApi(request, description.parse(await (await request.get('/openapi.json')).json()));
  }

  get operations(): readonly DescribedOperation[] {
    return Object.entries(this.described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]) => ({ ...each, path, method })),
    );
  }

  /** What is read by everybody: such an answer may be asked for again by its name. */
  get reads(): readonly DescribedOperation[] {
    return this.operations.filter(({ responses }) => '304' in responses);
  }

  addressOf({ path, parameters }: DescribedOperation, params: Readonly<Record<string, string>> = {}): string {
    const [{ url }] = this.described.servers;
    const query = new URLSearchParams(
      parameters.flatMap(({ name, in: place }) =>
        place === 'query' && params[name] !== undefined ? [[name, params[name]]] : [],
      ),
    );
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    return `${url}${filled}${query.size > 0 ? `?${query}` : ''}`;
  }

  faultsOf(schema: unknown, value: unknown): unknown {
    const read = jsonSchema.parse(inlined(schema, this.described.components.schemas));
    return z.fromJSONSchema(read).safeParse(value).error?.issues ?? [];
  }

  /** Sends what the description says, and gives what is under `data`: described, as all of the answer is. */
  async call(id: string, sending: Sending) {
    const operation = this.operations.find(({ operationId }) => operationId === id);
    if (!operation) throw new Error(`The description has no ${id}.`);
    const { params = {}, body, file, form, status } = sending;
    for (const { name, required } of operation.parameters)
      if (required && status < 400) expect(Object.keys(params), `${id} needs ${name}`).toContain(name);
    const headers = Object.fromEntries(
      operation.parameters.flatMap(({ name, in: place }) =>
        place === 'header' && params[name] ? [[name, params[name]]] : [],
      ),
    );
    const json = operation.requestBody?.content['application/json'];
    if (json && status < 300 && !form) expect(this.faultsOf(json.schema, body), `body of ${id}`).toEqual([]);
    const type = file ? 'application/octet-stream' : 'application/json';
    const answer = await this.request.fetch(this.addressOf(operation, params), {
      method: operation.method,
      headers: { ...headers, ...(form ? {} : { 'Content-Type': type }) },
      ...(file ? { data: file } : {}),
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      ...(form ? { multipart: { ...form } } : {}),
    });
    const told = `${id}: ${answer.status() < 300 ? '' : await answer.text()}`;
    expect(answer.status(), told).toBe(status);
    this.called.add(id);
    return await this.describedBody(operation, answer, told);
  }

  private async describedBody(
    { responses }: DescribedOperation,
    answer: Awaited<ReturnType<APIRequestContext['fetch']>>,
    told: string,
  ) {
    const response = responses[String(answer.status())];
    expect(response, `${told} is described`).toBeDefined();
    if (!response?.content) return undefined;
    const type = (answer.headers()['content-type'] ?? '').split(';')[0] ?? '';
    const described = response.content[type] ?? response.content['*/*'];
    expect(described, `${told} as ${type}`).toBeDefined();
    if (!type.endsWith('json')) return (await answer.body()).byteLength;
    const body: unknown = await answer.json();
    expect(this.faultsOf(described?.schema, body), told).toEqual([]);
    expect(JSON.stringify(body), told).not.toContain('null');
    return type === 'application/json' ? Object(body).data : body;
  }
}
