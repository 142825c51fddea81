import { connection } from 'next/server';
import { reportCaches } from '#lib/cache';

/** Degraded is not down: the shop serves without Redis, and from its database without either cache. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(reportCaches(), { headers: { 'Cache-Control': 'no-store' } });
}
