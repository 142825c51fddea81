import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { committedTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { createBatch } from './batch.ts';
import { performanceCsv } from './performance-csv.ts';
import { readPerformance } from './read-performance.ts';
import { storeBatch } from './store-batch.ts';
import { aView } from './testing.ts';

test('the export is a table that a spreadsheet reads as data, never as formulas', async () => {
  const db = committedTestDb();
  const now = new Date('2026-11-21T10:20:30Z');
  await db.execute(sql`truncate vitals_hours, vitals_days, vitals_deltas, vitals_batches, vitals_releases`);
  const release = '+cmd,"x"';
  const view = {
    at: now,
    visitor: { audience: 'real', browser: 'chrome' } as const,
    latest: aView({ release }),
  };
  await storeBatch(db, createBatch([view], [], now));
  const report = await readPerformance({ ctx: { db, actor: { kind: 'system' }, now, log }, input: {} });
  const lines = performanceCsv(report).split('\r\n');
  expect(lines[0]).toBe(
    'schema,from,to,visitors,slice,name,metric,percentile,value,low,high,count,good,needs_improvement,poor,score',
  );
  expect(lines.find((line) => line.includes(',total,,FCP,'))).toMatch(
    /^1,2026-11-15T00:00:00.000Z,2026-11-22T00:00:00.000Z,real,total,,FCP,p75,9\d\d\.?\d*,,,1,1,0,0,9\d\.\d+$/,
  );
  expect(lines.find((line) => line.includes(',release,'))).toContain(`"'+cmd,""x"""`);
});
