import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { readProjectQuery } from './read-project-query.ts';

const read = (query: string) => readProjectQuery(new URLSearchParams(query));

function faultyFields(query: string): string[] {
  try {
    read(query);
    return [];
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('a query of the project list', () => {
  it('is the same whatever the order of its parameters', () => {
    expect(read('material=pla&category=decorative,automotive&page=2')).toEqual(
      read('page=2&category=automotive&category=decorative&material=pla'),
    );
  });

  it('reads filters, order and place', () => {
    expect(
      read('category=decorative&price_to_cents=4000&has_model=true&sort=price-up&per_page=100'),
    ).toMatchObject({
      categories: ['decorative'],
      priceToCents: 4000,
      hasModel: true,
      sort: 'price-up',
      perPage: 100,
      page: 1,
    });
  });

  it('names the parameter that is wrong, as the caller wrote it', () => {
    for (const perPage of ['0', '101', '-1', 'abc', '', '1.5', '1e9']) {
      expect(faultyFields(`per_page=${perPage}`)).toEqual(['per_page']);
    }
    expect(faultyFields('page=99999999999')).toEqual(['page']);
    expect(faultyFields('page=1&page=2')).toEqual(['page']);
    expect(faultyFields('sort=cheapest')).toEqual(['sort']);
    expect(faultyFields('category=decorative,%00')).toEqual(['category']);
    expect(faultyFields(`q=${'x'.repeat(10_000)}`)).toEqual(['q']);
    expect(faultyFields('colour=red')).toEqual(['colour']);
  });
});
