import { connection } from 'next/server';
import { systemCtx } from '#lib/context';
import { currentRelease } from '#lib/release';
import { checkHealth } from '#lib/telemetry/check-health';

export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth({ ctx: systemCtx(), version: currentRelease() });
  return Response.json(health, {
    status: health.status === 'unhealthy' ? 503 : 200,
    headers: { 'Cache-Control': 'no-store' },
  });
}
