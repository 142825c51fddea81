import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';

const document = openApiDocument('1.0.0');

describe('the description of the API', () => {
  it('has every operation, with a name of its own', () => {
    const ids = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(ids.toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it('refers to nothing that it does not have', () => {
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name = ''] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('says what bounds a page has, as they are checked', () => {
    const { parameters } = document.paths['/projects']?.get ?? { parameters: [] };
    expect(parameters).toContainEqual(
      expect.objectContaining({
        name: 'per_page',
        required: false,
        schema: expect.objectContaining({ type: 'integer', minimum: 1, maximum: 100, default: 20 }),
      }),
    );
  });
});
