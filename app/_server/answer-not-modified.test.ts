import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerNotModified } from './answer-not-modified.ts';

const page = '<h1>Gallery</h1>';

async function serve(status = 200): Promise<string> {
  const server = createServer((request, response) => {
    answerNotModified({ request, response });
    response.statusCode = status;
    response.setHeader('ETag', '"v1"');
    response.setHeader('Content-Type', 'text/html');
    response.write(page.slice(0, 4));
    response.end(page.slice(4));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return `http://127.0.0.1:${address.port}/`;
}

async function ask(url: string, headers: Record<string, string>) {
  const response = await fetch(url, { headers });
  return [response.status, await response.text(), response.headers.get('etag')];
}

describe('answerNotModified', () => {
  it('sends the page to whoever has another one or none', async () => {
    const url = await serve();
    expect(await ask(url, {})).toEqual([200, page, '"v1"']);
    expect(await ask(url, { 'If-None-Match': '"v0"' })).toEqual([200, page, '"v1"']);
  });

  it('sends 304 and no body to whoever has this one', async () => {
    expect(await ask(await serve(), { 'If-None-Match': '"v1"' })).toEqual([304, '', '"v1"']);
  });

  it('never answers 304 to a navigation, whose bytes are others', async () => {
    expect(await ask(await serve(), { 'If-None-Match': '"v1"', rsc: '1' })).toEqual([200, page, null]);
  });

  it('leaves an error page alone', async () => {
    expect((await ask(await serve(404), { 'If-None-Match': '"v1"' }))[0]).toBe(404);
  });
});
