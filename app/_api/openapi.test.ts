import { describe, expect, it } from 'vitest';
import { apiCalls } from './api-calls.ts';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';

const document = openApiDocument('1.0.0');
const text = JSON.stringify(document);

describe('the description of the API', () => {
  it('has every operation, with a name of its own', () => {
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    const all = [...Object.keys(operations), ...apiCalls.map(({ id }) => id)];
    expect(ids.toSorted()).toEqual(all.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to nothing that it does not have', () => {
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('says what bounds a page has, as they are checked', () => {
    expect(document.paths['/projects']?.get?.parameters).toContainEqual(
      expect.objectContaining({
        name: 'per_page',
        required: false,
        schema: expect.objectContaining({ type: 'integer', minimum: 1, maximum: 100, default: 20 }),
      }),
    );
  });

  it('says what bounds a text has that is trimmed before it is checked', () => {
    expect(document.components.schemas.writeToWorkshopBody).toMatchObject({
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 120 },
        email: { type: 'string', format: 'email', maxLength: 254 },
        locale: { enum: ['en', 'ru'], default: 'en' },
      },
      required: ['name', 'email', 'message'],
    });
  });

  it('asks for the key of an intent where it is needed', () => {
    expect(document.paths['/orders/from-cart']?.post).toMatchObject({
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
      security: [{ cart: [] }, {}],
      requestBody: { required: true },
    });
  });

  it('describes every path that it names', () => {
    for (const path of Object.keys(document.paths))
      for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g))
        for (const { parameters } of Object.values(document.paths[path] ?? {}))
          expect(parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
  });
});
