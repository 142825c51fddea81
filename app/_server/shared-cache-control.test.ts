import { describe, expect, it } from 'vitest';
import { sharedCacheControl } from './shared-cache-control.ts';

describe('sharedCacheControl', () => {
  it('lets no browser show a cached page without asking, and a proxy for a second', () => {
    expect(sharedCacheControl('s-maxage=900, stale-while-revalidate=85500')).toBe(
      'public, max-age=0, s-maxage=1, must-revalidate',
    );
    expect(sharedCacheControl('s-maxage=31536000')).toContain('s-maxage=1,');
  });

  it('leaves alone what is private, and files that never change', () => {
    expect(sharedCacheControl('private, no-cache, no-store, max-age=0, must-revalidate')).toBeUndefined();
    expect(sharedCacheControl('public, max-age=31536000, immutable')).toBeUndefined();
    expect(sharedCacheControl(undefined)).toBeUndefined();
  });
});
