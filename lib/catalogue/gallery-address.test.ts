import { describe, expect, it } from 'vitest';
import { galleryAddress, galleryRewrites } from './gallery-address.ts';

describe('galleryAddress', () => {
  it('leaves out what is the default', () => {
    expect(galleryAddress({ category: 'all', sort: 'newest', page: 1 })).toBe('/gallery');
  });

  it('keeps everything else, escaped', () => {
    expect(galleryAddress({ category: 'medical', sort: 'price-up', page: 3, search: 'a&b=c d' })).toBe(
      '/gallery?q=a%26b%3Dc+d&category=medical&sort=price-up&page=3',
    );
  });
});

describe('galleryRewrites', () => {
  const english = galleryRewrites().filter((rewrite) => rewrite.source === '/gallery');

  it('gives the plain gallery the path of the first page', () => {
    const plain = english.find((rewrite) => rewrite.missing?.length === 4);
    expect(plain?.destination).toBe('/en/gallery-list/all/newest/1');
  });

  it('has one path for each combination of category, sort and page, and one way out for the rest', () => {
    expect(new Set(english.map((rewrite) => rewrite.destination)).size).toBe(9);
    expect(english.at(-1)).toEqual({ source: '/gallery', destination: '/en/gallery-search' });
  });

  it('never turns a search into a path', () => {
    for (const rewrite of english.slice(0, -1)) {
      expect(rewrite.missing).toContainEqual({ type: 'query', key: 'q' });
    }
  });
});
