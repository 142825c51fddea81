import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answerNotModified } from './answer-not-modified.ts';
import { sendKeptBytes } from './send-kept-bytes.ts';

let written = 0;

/** A page of its own ETag, in letters of more than one byte. */
async function serve(etagName = 'etag', more = ''): Promise<{ readonly url: string; readonly html: string }> {
  written += 1;
  const html = `<h1>Галерея ${written}</h1>${more}`;
  const etag = `W/"page-${written}"`;
  const server = createServer((request, response) => {
    answerNotModified({ request, response });
    sendKeptBytes({ request, response });
    response.setHeader(etagName, etag);
    response.setHeader('Content-Length', Buffer.byteLength(html));
    response.end(request.method === 'HEAD' ? null : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}/`, html };
}

describe('sendKeptBytes', () => {
  it.each(['br', 'gzip', 'identity'])('sends the same page as %s, again and again', async (encoding) => {
    const { url, html } = await serve();
    for (let visit = 0; visit < 2; visit++) {
      const response = await fetch(url, { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(await response.text()).toBe(html);
    }
  });

  it('makes a page that is asked for again smaller', async () => {
    const { url, html } = await serve('etag', Array.from({ length: 500 }, (_, n) => `<p>${n * n}`).join(''));
    const sizes = new Set<number>();
    await vi.waitFor(async () => {
      const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
      sizes.add(Number(response.headers.get('content-length')));
      expect(await response.text()).toBe(html);
      expect(sizes.size).toBe(2);
    });
    const [first = 0, last = 0] = sizes;
    expect(last).toBeLessThan(first);
  });

  it('knows the ETag in any case', async () => {
    const { url, html } = await serve('ETag');
    const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe(html);
  });

  it('sends nothing but the head to whoever has the page or asks for the head', async () => {
    const { url } = await serve();
    const known = `W/"page-${written}"`;
    const unchanged = await fetch(url, { headers: { 'accept-encoding': 'br', 'if-none-match': known } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(unchanged.headers.get('content-encoding')).toBeNull();
    const head = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('leaves the payload of a navigation alone, whose ETag is the page’s', async () => {
    const { url, html } = await serve();
    const response = await fetch(url, { headers: { 'accept-encoding': 'br', rsc: '1' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(html);
  });
});
