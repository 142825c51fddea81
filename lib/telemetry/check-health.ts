import 'server-only';
import { sql } from 'drizzle-orm';
import { type CacheReport, reportCaches } from '#lib/cache';
import type { Ctx } from '#lib/context';

const databaseTimeoutMs = 2000;

export interface DatabaseHealth {
  readonly status: 'up' | 'down';
  readonly answerMs?: number;
}

export interface Health {
  /** `degraded`: everything works, but slower, or with edits of other instances arriving late. */
  readonly status: 'healthy' | 'degraded' | 'unhealthy';
  readonly timestamp: string;
  readonly version: string;
  readonly uptimeS: number;
  readonly database: DatabaseHealth;
  readonly cache: Pick<CacheReport, 'status' | 'redis' | 'editsReadAgoMs'>;
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

export async function checkDatabase(ctx: Ctx): Promise<DatabaseHealth> {
  try {
    return { status: 'up', answerMs: await answerTimeMs(ctx) };
  } catch (error) {
    ctx.log.error('health-database-down', {}, error);
    return { status: 'down' };
  }
}

/** Whether the shop can do its work: it cannot without its database. */
export async function checkHealth({ ctx, version }: { ctx: Ctx; version: string }): Promise<Health> {
  const { status, redis, editsReadAgoMs } = reportCaches();
  const database = await checkDatabase(ctx);
  return {
    status: database.status === 'down' ? 'unhealthy' : status === 'up' ? 'healthy' : 'degraded',
    ...{ timestamp: ctx.now.toISOString(), version, uptimeS: Math.round(process.uptime()) },
    ...{ database, cache: { status, redis, editsReadAgoMs } },
  };
}
