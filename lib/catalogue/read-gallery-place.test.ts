import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galleryAddress, galleryStart } from './gallery-address.ts';
import { readGalleryPlace } from './read-gallery-place.ts';

describe('reading a place in the gallery from an address', () => {
  it('starts at the first page of everything', () => {
    expect(readGalleryPlace({})).toEqual(galleryStart);
    expect(readGalleryPlace({ category: '', sort: '', page: '', q: ' ', price_min: '' })).toEqual(
      galleryStart,
    );
  });

  it('takes what is asked for, in one list or name by name', () => {
    const place = {
      ...galleryStart,
      categories: ['functional', 'medical'],
      sort: 'price-up',
      page: 3,
      search: 'ring',
    };
    expect(
      readGalleryPlace({ category: 'medical,functional', sort: 'price-up', page: '3', q: 'ring' }),
    ).toEqual(place);
    expect(
      readGalleryPlace({
        category: ['medical', 'functional', 'medical'],
        sort: 'price-up',
        page: '3',
        q: 'ring',
      }),
    ).toEqual(place);
  });

  it('has one way for what is the same', () => {
    expect(readGalleryPlace({ complexity: 'complex,simple,medium' }).complexities).toEqual([]);
    expect(readGalleryPlace({ sort: 'newest' })).toEqual(galleryStart);
    expect(readGalleryPlace({ price_min: '40', price_max: '10' })).toMatchObject({
      priceMin: 10,
      priceMax: 40,
    });
    expect(readGalleryPlace({ hours_min: '0', hours_max: '2,4' })).toEqual({ ...galleryStart, hoursMax: 2 });
  });

  it('says that a page is no page', () => {
    for (const page of ['abc', '-1', '0', '1e9', '99999', '1.5', '٣'])
      expect(readGalleryPlace({ page }).page).toBeNull();
  });

  it('takes no notice of what cannot be asked', () => {
    expect(
      readGalleryPlace({
        sort: 'cheapest',
        price_min: 'abc',
        price_max: '-4',
        complexity: 'hard',
        featured: 'yes',
      }),
    ).toEqual(galleryStart);
  });

  it('keeps a search to one line that the database can read', () => {
    expect(readGalleryPlace({ q: ' ring\u0000\n size\t17 ' }).search).toBe('ring size 17');
    expect(readGalleryPlace({ q: 'x'.repeat(10_000) }).search).toHaveLength(100);
  });

  it('reads every address that it leads to as the same place', () => {
    const raw = fc.dictionary(
      fc.constantFrom(
        'q',
        'category',
        'material',
        'complexity',
        'price_min',
        'price_max',
        'hours_min',
        'sort',
        'page',
      ),
      fc.oneof(fc.string(), fc.constantFrom('medical', 'simple,complex', '12', 'price-up', 'newest')),
    );
    fc.assert(
      fc.property(raw, (values) => {
        const { page, ...rest } = readGalleryPlace(values);
        const place = { ...rest, page: page ?? 1 };
        const { searchParams } = new URL(galleryAddress(place), 'https://shop.example');
        expect(readGalleryPlace(Object.fromEntries(searchParams))).toEqual(place);
      }),
    );
  });
});
