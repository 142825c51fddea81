import { once } from 'node:events';
import { createServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepAnswer } from '#lib/cache/server';
import { sharedCaches } from '#lib/cache/shared-caches';
import { committedTestDb } from '#lib/db/testing';
import { Intake } from '#lib/vitals/server';
import { aView, bodyOf } from '#lib/vitals/testing';
import { answerEarly } from './answer-early.ts';

const db = committedTestDb();
const intake = new Intake({ getDb: () => db, release: 'v1' });
const seenByFramework: string[] = [];
const server = createServer((request, response) => {
  seenByFramework.push(`${request.method} ${request.url}`);
  response.end('a page');
});
let address = '';

function post(body: string): Promise<Response> {
  return fetch(`${address}/api/vitals`, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0' },
  });
}

beforeAll(async () => {
  await db.execute(sql`truncate vitals_deltas, vitals_intake, vitals_batches`);
  answerEarly(server, () => intake);
  answerEarly(server, () => intake);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  address = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`;
});

afterAll(() => server.closeAllConnections());

describe('the web server', () => {
  test('answers beacons and gives out tokens before the framework sees them, and nothing else', async () => {
    expect((await post('{')).status).toBe(204);
    expect((await fetch(`${address}/api/vitals?release=v1`)).status).toBe(200);
    expect((await fetch(`${address}/api/vitals`, { method: 'DELETE' })).status).toBe(405);
    for (const path of ['/', '/api/vitalsigns', '/api/vitals/more']) {
      expect(await (await fetch(address + path)).text()).toBe('a page');
    }
    expect(seenByFramework).toEqual(['GET /', 'GET /api/vitalsigns', 'GET /api/vitals/more']);
  });

  test('answers a list of the API that is in memory, and leaves to the framework what is not', async () => {
    const list = '/api/v1/projects?per_page=2';
    const text = async (init?: RequestInit) => await (await fetch(address + list, init)).text();
    expect(await text()).toBe('a page');
    const keeping = { key: 'a list', tags: ['projects'], life: 'projectList', address: list } as const;
    const { etag } = await keepAnswer(keeping, async () => '{"data":[]}');
    const answer = await fetch(address + list);
    expect(await answer.text()).toBe('{"data":[]}');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      etag,
      vary: 'Accept-Encoding',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      ratelimit: expect.stringMatching(/^limit=\d+, remaining=\d+, reset=\d+$/),
    });
    expect(await text({ method: 'POST' })).toBe('a page');
    sharedCaches().learn([{ tag: 'projects', mark: '1' }]);
    expect(await text()).toBe('a page');
  });

  test('leaves a client to the framework that has asked too often', async () => {
    const list = '/api/v1/projects?per_page=3';
    const keeping = { key: 'another list', tags: ['projects'], life: 'projectList', address: list } as const;
    await keepAnswer(keeping, async () => '{"data":[]}');
    const { headers } = await fetch(address + list);
    const remaining = Number(/remaining=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    expect(remaining).toBeGreaterThan(0);
    const answers: string[] = [];
    for (let n = 0; n <= remaining; n++) answers.push(await (await fetch(address + list)).text());
    expect(answers.indexOf('a page')).toBe(remaining);
  });

  test('has written every beacon that it answered when its end is told', async () => {
    for (let n = 0; n < 6; n++) expect((await post(bodyOf(aView()))).status).toBe(204);
    await new Promise((resolve) => server.close(resolve));
    const [row] = await db.execute<{ views: number }>(sql`
      select sum(beacons)::int as views from vitals_intake where outcome = 'accepted'`);
    expect(row?.views).toBe(6);
  });
});
