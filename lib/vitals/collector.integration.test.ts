import { once } from 'node:events';
import { connect } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { committedTestDb } from '#lib/db/testing';
import { createCollector } from './collector.ts';
import { Intake } from './intake.ts';
import { listPageTokens } from './page-token.ts';
import { aView, bodyOf } from './testing.ts';

const db = committedTestDb();
const intake = new Intake({ getDb: () => db, release: 'v1' });
const server = createCollector(intake);
let port = 0;

function post(body: string, headers: Record<string, string> = {}) {
  return fetch(`http://127.0.0.1:${port}/api/vitals`, {
    method: 'POST',
    body,
    headers: { origin: `http://127.0.0.1:${port}`, 'user-agent': 'Mozilla/5.0 Chrome/156.0.0.0', ...headers },
  });
}

/** A beacon of a page that has fetched its token. */
function signed() {
  const view = aView();
  return bodyOf(view, { token: listPageTokens(view.release, new Date())[view.route] });
}

async function outcomes() {
  await intake.flush();
  const rows = await db.execute<{ outcome: string; beacons: number }>(
    sql`select outcome, sum(beacons)::int as beacons from vitals_intake group by outcome`,
  );
  return Object.fromEntries(rows.map(({ outcome, beacons }) => [outcome, beacons]));
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = address !== null && typeof address === 'object' ? address.port : 0;
});

beforeEach(async () => {
  await db.execute(sql`truncate vitals_hours, vitals_days, vitals_deltas, vitals_intake, vitals_batches`);
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await intake.close();
});

describe('the collector', () => {
  test('answers 204 whatever it is sent, and counts what became of it', async () => {
    const answers = [
      await post(signed()),
      await post('x'.repeat(9000)),
      await post('{"v":1'),
      await post('['.repeat(4000)),
      await post(bodyOf(aView(), { fcp: -1 })),
      await post(bodyOf(aView(), { cls: [1e308, null] })),
      await post(bodyOf(aView()), { origin: 'https://elsewhere.test' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    expect(await outcomes()).toEqual({
      accepted: 1,
      'too-large': 1,
      'not-json': 2,
      invalid: 2,
      'foreign-origin': 1,
    });
  });

  test('refuses a megabyte that comes without a length', async () => {
    const megabyte = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let n = 0; n < 64; n++) controller.enqueue(new Uint8Array(16_384));
        controller.close();
      },
    });
    const endless = { method: 'POST', body: megabyte, duplex: 'half' as const };
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await fetch(`http://127.0.0.1:${port}/api/vitals`, { ...endless, headers });
    expect(answer.status).toBe(204);
    expect(await outcomes()).toEqual({ 'too-large': 1 });
  });

  test('stores no more pages than the shop has, however many are named', async () => {
    for (let n = 0; n < 50; n++) await post(bodyOf(aView({ route: `/made-up-${n}` })));
    await intake.flush();
    const rows = await db.execute(
      sql`select distinct slice_value from vitals_deltas where slice_kind = 'route'`,
    );
    expect([...rows]).toEqual([{ slice_value: '(other)' }]);
  });

  test('goes on when a sender leaves in the middle', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /api/vitals HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\nSec-Fetch-Site: same-origin\r\n\r\n{"v"',
    );
    socket.destroy();
    expect((await post(signed())).status).toBe(204);
    expect(await outcomes()).toMatchObject({ accepted: 1 });
  });

  test('gives out the tokens that it takes', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/vitals?release=v1`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=600');
    expect(await answer.json()).toEqual(listPageTokens('v1', new Date()));
    expect((await fetch(`http://127.0.0.1:${port}/api/vitals?release=${'x'.repeat(65)}`)).status).toBe(404);
    await post(bodyOf(aView(), { token: 'made-up' }));
    expect(await outcomes()).toEqual({ 'bad-token': 1 });
  });

  test('has nothing else to show', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  });
});
