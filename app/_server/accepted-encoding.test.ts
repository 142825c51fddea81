import { describe, expect, it } from 'vitest';
import { acceptedEncoding } from './accepted-encoding.ts';

describe('acceptedEncoding', () => {
  it('takes brotli where the browser takes it, gzip where it takes that', () => {
    expect(acceptedEncoding('gzip, deflate, br, zstd')).toBe('br');
    expect(acceptedEncoding('gzip, deflate')).toBe('gzip');
    expect(acceptedEncoding('GZIP;q=1.0, br; q=0.5')).toBe('br');
  });

  it('leaves the page plain for whoever does not ask, or refuses', () => {
    expect(acceptedEncoding(undefined)).toBe('identity');
    expect(acceptedEncoding('')).toBe('identity');
    expect(acceptedEncoding('brotli, x-gzip')).toBe('identity');
    expect(acceptedEncoding('br;q=0, gzip;q=0.000')).toBe('identity');
  });
});
