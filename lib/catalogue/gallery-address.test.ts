import { describe, expect, it } from 'vitest';
import {
  type GalleryPlace,
  galleryAddress,
  galleryKeys,
  galleryRewrites,
  galleryStart,
  plainFormKey,
} from './gallery-address.ts';
import { readGalleryPlace } from './read-gallery-place.ts';

describe('galleryAddress', () => {
  it('leaves out what is the default', () => {
    expect(galleryAddress({})).toBe('/gallery');
    expect(galleryAddress(galleryStart)).toBe('/gallery');
  });

  it('keeps everything else, escaped, in one order', () => {
    const place = {
      categories: ['functional', 'medical'],
      sort: 'price-up',
      page: 3,
      search: 'a&b=c d',
    } as const;
    expect(galleryAddress({ ...place, priceMax: 40, hasModel: true })).toBe(
      '/gallery?q=a%26b%3Dc+d&category=functional,medical&price_max=40&model=1&sort=price-up&page=3',
    );
  });

  it('is read back as the same place', () => {
    const place: GalleryPlace = {
      categories: ['decorative', 'medical'],
      materials: ['petg'],
      complexities: ['simple', 'complex'],
      priceMin: 5,
      priceMax: 60,
      hoursMin: 1,
      hoursMax: 9,
      isFeatured: true,
      hasModel: true,
      search: 'ёлка & "vase" +1',
      sort: 'newest',
      page: 4,
    };
    const { searchParams } = new URL(galleryAddress(place), 'https://shop.example');
    expect(readGalleryPlace(Object.fromEntries(searchParams))).toEqual(place);
  });
});

describe('galleryRewrites', () => {
  const english = galleryRewrites().filter((rewrite) => rewrite.source === '/gallery');

  it('gives the plain gallery the path of the first page', () => {
    const plain = english.find((rewrite) => rewrite.missing?.length === galleryKeys.length + 1);
    expect(plain?.destination).toBe('/en/gallery-list/all/all/all/1');
  });

  it('has one path for each combination of category, material, sort and page, and one way out for the rest', () => {
    expect(new Set(english.map((rewrite) => rewrite.destination)).size).toBe(17);
    expect(english.at(-1)).toEqual({ source: '/gallery', destination: '/en/gallery-search' });
  });

  it('makes no path of a search, of a form without a script, of several categories, or of what is no order and no page', () => {
    for (const { missing, has = [] } of english.slice(0, -1)) {
      expect(missing).toContainEqual({ type: 'query', key: 'q' });
      expect(missing).toContainEqual({ type: 'query', key: plainFormKey });
      for (const { key, value = '' } of has) {
        const pattern = new RegExp(`^${value}$`);
        for (const junk of ['a,b', 'best', '0', '-1', '1e9', '99999'].filter(
          (text) => !(key === 'category' || key === 'material') || text.includes(','),
        ))
          expect(pattern.test(junk), `${key}=${junk}`).toBe(false);
      }
    }
  });
});
