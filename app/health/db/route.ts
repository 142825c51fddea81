import { connection } from 'next/server';
import { healthResponse } from '#app/_http/health-response.ts';
import { systemCtx } from '#lib/context';
import { checkDatabase } from '#lib/telemetry/check-health';

export async function GET(): Promise<Response> {
  await connection();
  const database = await checkDatabase(systemCtx());
  return healthResponse(database, database.status === 'up');
}
