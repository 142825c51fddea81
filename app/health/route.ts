import { connection } from 'next/server';
import { healthResponse } from '#app/_http/health-response.ts';
import { systemCtx } from '#lib/context';
import { currentRelease } from '#lib/release';
import { checkHealth } from '#lib/telemetry/check-health';

export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth({ ctx: systemCtx(), version: currentRelease() });
  return healthResponse(health, health.status !== 'unhealthy');
}
