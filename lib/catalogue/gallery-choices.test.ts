import { describe, expect, it } from 'vitest';
import { galleryAddress, galleryStart } from './gallery-address.ts';
import { choicesOf, filtersOf } from './gallery-choices.ts';

describe('the choices of a place', () => {
  it('lead each to the first page without it', () => {
    const choices = choicesOf({
      ...galleryStart,
      search: 'vase',
      categories: ['decorative', 'medical'],
      priceMax: 40,
      hasModel: true,
      sort: 'title',
      page: 3,
    });
    expect(choices.map(({ kind, without }) => [kind, galleryAddress(without)])).toEqual([
      ['search', '/gallery?category=decorative,medical&price_max=40&model=1&sort=title'],
      ['category', '/gallery?q=vase&category=medical&price_max=40&model=1&sort=title'],
      ['category', '/gallery?q=vase&category=decorative&price_max=40&model=1&sort=title'],
      ['price', '/gallery?q=vase&category=decorative,medical&model=1&sort=title'],
      ['model', '/gallery?q=vase&category=decorative,medical&price_max=40&sort=title'],
    ]);
  });

  it('are none where nothing narrows the list', () => {
    expect(choicesOf({ ...galleryStart, sort: 'popular', page: 2 })).toEqual([]);
  });
});

describe('filtersOf', () => {
  it('turns units and hours into cents and seconds', () => {
    expect(filtersOf({ ...galleryStart, priceMin: 5, hoursMax: 2 })).toMatchObject({
      priceFromCents: 500,
      printToS: 7200,
    });
  });
});
