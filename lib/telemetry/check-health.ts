import 'server-only';
import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';

const databaseTimeoutMs = 2000;

export interface Health {
  readonly status: 'healthy' | 'unhealthy';
  readonly timestamp: string;
  readonly version: string;
  readonly uptimeS: number;
  readonly database: { readonly status: 'up' | 'down'; readonly answerMs?: number };
}

async function answerTimeMs({ db }: Ctx): Promise<number> {
  const startedAt = performance.now();
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), databaseTimeoutMs);
  try {
    await Promise.race([db.execute(sql`select 1`), promise]);
  } finally {
    clearTimeout(timer);
  }
  return Math.round((performance.now() - startedAt) * 10) / 10;
}

/** Whether the shop can do its work: it cannot without its database. */
export async function checkHealth({ ctx, version }: { ctx: Ctx; version: string }): Promise<Health> {
  const basis = { timestamp: ctx.now.toISOString(), version, uptimeS: Math.round(process.uptime()) };
  try {
    return { ...basis, status: 'healthy', database: { status: 'up', answerMs: await answerTimeMs(ctx) } };
  } catch (error) {
    ctx.log.error('health-database-down', {}, error);
    return { ...basis, status: 'unhealthy', database: { status: 'down' } };
  }
}
