import 'server-only';
import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Queryable } from '#lib/db';

/** The queue's commands on a connection or transaction of ours: nothing is started, nothing else is opened. */
export function bossOn(db: Queryable): PgBoss {
  return new PgBoss({ db: fromDrizzle(db, sql), supervise: false, schedule: false });
}
