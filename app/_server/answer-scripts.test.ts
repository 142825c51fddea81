import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answerScripts } from './answer-scripts.ts';

it('answers what the build has, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chunks-'));
  await writeFile(join(folder, 'page.js'), 'run()');
  await writeFile(join(folder, 'page.js.map'), '{}');
  await writeFile(join(folder, 'page.css'), 'p{}');
  const answer = answerScripts(folder);
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.end('the framework');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}/_next/static/chunks/${path}`);

  const script = await ask('page.js');
  expect(await script.text()).toBe('run()');
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'cache-control': expect.stringContaining('immutable'),
    'content-type': 'application/javascript; charset=UTF-8',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
    etag: '"page.js"',
  });
  expect((await ask('page.css')).headers.get('content-type')).toBe('text/css; charset=UTF-8');
  for (const path of ['page.js.map', 'other.js', '..%2fpage.js', 'page.js?v=2'])
    expect(await (await ask(path)).text()).toBe('the framework');
});
