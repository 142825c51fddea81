import { describe, expect, it } from 'vitest';
import { problemResponse } from '#app/_http/problem.ts';
import { readQuery } from '#app/_http/read-route.ts';
import { projectsQuery } from './queries.ts';

const address = (query: string) => `https://shop.example/api/v1/projects?${query}`;

describe('the query of a list', () => {
  it('has its defaults', () => {
    expect(readQuery(projectsQuery, address(''))).toEqual({ locale: 'en', page: 1, per_page: 20 });
  });

  it('reads lists, amounts and flags', () => {
    const query = readQuery(
      projectsQuery,
      address('category=a,b&category=c&price_to_cents=40&has_model=true&featured=false&fields=slug'),
    );
    expect(query).toMatchObject({
      category: ['a', 'b', 'c'],
      price_to_cents: 40,
      has_model: true,
      featured: false,
      fields: ['slug'],
    });
  });

  it.each([
    ['per_page=0', 'per_page'],
    ['per_page=101', 'per_page'],
    ['per_page=-1', 'per_page'],
    ['per_page=abc', 'per_page'],
    ['page=1e9', 'page'],
    ['page=0', 'page'],
    ['colour=red', 'colour'],
    ['sort=cheapest', 'sort'],
    [`q=${'x'.repeat(10_000)}`, 'q'],
    ["category=x';drop table projects", 'category'],
    ['material=<script>', 'material'],
    ['price_from_cents=abc', 'price_from_cents'],
    ['after=%00', 'after'],
    ['locale=de', 'locale'],
  ])('is a bad request for %j, with the field named', async (query, field) => {
    const refusal = (): unknown => {
      try {
        return readQuery(projectsQuery, address(query));
      } catch (error) {
        return error;
      }
    };
    const response = problemResponse(refusal(), 400);
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors).toEqual([{ field, detail: expect.any(String) }]);
  });
});
