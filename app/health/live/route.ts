import { connection } from 'next/server';
import { healthResponse } from '#app/_http/health-response.ts';

/** The process answers. It asks nothing else: to start it anew would not bring a lost database back. */
export async function GET(): Promise<Response> {
  await connection();
  return healthResponse({ status: 'alive', uptimeS: Math.round(process.uptime()) }, true);
}
