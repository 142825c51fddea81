import { describe, expect, it } from 'vitest';
import { fileResponse, parseRange } from './file-response.ts';

const bytes = new TextEncoder().encode('solid part');
const file = {
  sizeBytes: bytes.byteLength,
  stream: (range?: { start: number; end: number }) =>
    new Blob([range ? bytes.slice(range.start, range.end + 1) : bytes]).stream(),
};
const facts = { name: 'кронштейн v7.stl', type: 'model/stl', etag: 'abc' };
const ask = (headers: Record<string, string> = {}) =>
  fileResponse(new Request('http://shop/file', { headers }), file, facts);

describe('parseRange', () => {
  it.each([
    [null, null],
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=5-999', { start: 5, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=5-2', 'unsatisfiable'],
    ['bytes=0-1,4-5', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ])('reads %j', (header, range) => {
    expect(parseRange(header, 10)).toEqual(range);
  });
});

describe('fileResponse', () => {
  it('sends the whole file as a download that no browser shows inline', async () => {
    const response = ask();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('solid part');
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''%D0%BA/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('sends a part where one is asked for', async () => {
    const response = ask({ Range: 'bytes=6-9' });
    expect([response.status, await response.text()]).toEqual([206, 'part']);
    expect(response.headers.get('Content-Range')).toBe('bytes 6-9/10');
  });

  it('answers 416 to a part that is not there, and 304 to who has the file', () => {
    expect(ask({ Range: 'bytes=99-' }).status).toBe(416);
    expect(ask({ 'If-None-Match': '"abc"' }).status).toBe(304);
  });
});
