import 'server-only';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { type Env, env } from '#lib/env';
import { oncePerProcess, takeFromProcess } from '#lib/once-per-process';
import * as schema from './schema/index.ts';

/** The planner's own figure is that of turning disks, on which it would rather read whole indexes than jump. */
const randomPageCost = 1.1;

export function connect(url: string, options: postgres.Options<Record<string, never>> = {}) {
  const connection = { random_page_cost: randomPageCost, ...options.connection };
  const client = postgres(url, { onnotice: () => undefined, ...options, connection });
  return { client, db: drizzle({ client, schema, casing: 'snake_case' }) };
}

export type Database = ReturnType<typeof connect>['db'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Where a query may run: on the pool, or inside a transaction. */
export type Queryable = Database | Transaction;

function poolOptions({
  DB_POOL_SIZE,
  DB_CONNECT_TIMEOUT_S,
  DB_MAX_LIFETIME_S,
  DB_IDLE_TIMEOUT_S,
  DB_STATEMENT_TIMEOUT_MS,
}: Env) {
  return {
    max: DB_POOL_SIZE,
    connect_timeout: DB_CONNECT_TIMEOUT_S,
    max_lifetime: DB_MAX_LIFETIME_S,
    idle_timeout: DB_IDLE_TIMEOUT_S,
    connection: { statement_timeout: DB_STATEMENT_TIMEOUT_MS, application_name: 'nordlayer' },
  };
}

const poolName = 'database';

function pool() {
  return oncePerProcess(poolName, () => connect(env().DATABASE_URL, poolOptions(env())));
}

export function getDb(): Database {
  return pool().db;
}

export async function closeDb(): Promise<void> {
  await takeFromProcess<ReturnType<typeof connect>>(poolName)?.client.end({ timeout: 5 });
}
