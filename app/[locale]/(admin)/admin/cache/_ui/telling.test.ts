import { describe, expect, it } from 'vitest';
import { cacheTags } from '#lib/cache';
import { locales } from '#lib/text';
import { adminCacheText } from '#lib/text/messages/admin-cache';

const families = Object.values(cacheTags).map((tag) => (typeof tag === 'string' ? tag : tag('*')));

describe('the names of what is cached', () => {
  it.each(locales)('are there for every tag in %s', (locale) => {
    expect(Object.keys(adminCacheText[locale].tags.names).toSorted()).toEqual(families.toSorted());
  });
});
