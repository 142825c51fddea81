import { once } from 'node:events';
import { createServer } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { committedTestDb } from '#lib/db/testing';
import { Intake } from '#lib/vitals/server';
import { aView } from '#lib/vitals/testing';
import { takeBeacons } from './take-beacons.ts';

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
  takeBeacons(server, () => intake);
  takeBeacons(server, () => intake);
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

  test('has written every beacon that it answered when its end is told', async () => {
    for (let n = 0; n < 6; n++) expect((await post(JSON.stringify(aView()))).status).toBe(204);
    await new Promise((resolve) => server.close(resolve));
    const [row] = await db.execute<{ views: number }>(sql`
      select sum(beacons)::int as views from vitals_intake where outcome = 'accepted'`);
    expect(row?.views).toBe(6);
  });
});
