import { describe, expect, it } from 'vitest';
import { readGalleryPlace } from './read-gallery-place.ts';

describe('reading a place in the gallery from an address', () => {
  it('starts at the first page of everything, the newest first', () => {
    expect(readGalleryPlace({})).toEqual({ category: 'all', sort: 'newest', page: 1 });
    expect(readGalleryPlace({ category: '', sort: '', page: '', q: ' ' })).toEqual({
      category: 'all',
      sort: 'newest',
      page: 1,
    });
  });

  it('takes what is asked for', () => {
    expect(readGalleryPlace({ category: 'medical', sort: 'price-up', page: '3', q: 'ring' })).toEqual({
      category: 'medical',
      sort: 'price-up',
      page: 3,
      search: 'ring',
    });
  });

  it('says that a page is no page', () => {
    for (const page of ['abc', '-1', '0', '1e9', '99999', '1.5', '٣'])
      expect(readGalleryPlace({ page }).page).toBeNull();
  });

  it('falls back to the newest first for an unknown order', () => {
    expect(readGalleryPlace({ sort: 'cheapest' }).sort).toBe('newest');
  });

  it('keeps a search to one line that the database can read', () => {
    expect(readGalleryPlace({ q: ' ring\u0000\n size\t17 ' }).search).toBe('ring size 17');
    expect(readGalleryPlace({ q: 'x'.repeat(500) }).search).toHaveLength(100);
  });
});
