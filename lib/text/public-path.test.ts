import { describe, expect, it } from 'vitest';
import { publicPath } from './public-path.ts';

describe('public path', () => {
  it('leaves an address as the visitor sees it', () => {
    expect(publicPath('/gallery/rev-fox')).toEqual({ locale: 'en', path: '/gallery/rev-fox' });
    expect(publicPath('/ru/gallery')).toEqual({ locale: 'ru', path: '/gallery' });
  });

  it('takes the inner names of rewritten pages back', () => {
    expect(publicPath('/en/gallery-list/all/all/all/1')).toEqual({ locale: 'en', path: '/gallery' });
    expect(publicPath('/ru/gallery-search')).toEqual({ locale: 'ru', path: '/gallery' });
    expect(publicPath('/en')).toEqual({ locale: 'en', path: '/' });
  });
});
