import { connection } from 'next/server';
import { healthResponse } from '#app/_http/health-response.ts';
import { reportCaches } from '#lib/cache';
import { systemCtx } from '#lib/context';
import { checkDatabase } from '#lib/telemetry/check-health';

/** Visitors may come: the database answers, and the edits of other instances are known. */
export async function GET(): Promise<Response> {
  await connection();
  const database = await checkDatabase(systemCtx());
  const isReady = database.status === 'up' && reportCaches().editsReadAgoMs !== null;
  return healthResponse({ status: isReady ? 'ready' : 'not-ready', database }, isReady);
}
