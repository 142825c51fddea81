import 'server-only';
import { sql } from 'drizzle-orm';
import { connect, getDb, type Queryable } from '#lib/db';
import { env } from '#lib/env';
import { log } from '#lib/log';
import { type RedisClient, sharedRedis } from '#lib/redis/redis-client';
import { expireTags } from './expire-tags.ts';
import { RedisLevel } from './redis-level.ts';
import { type SharedCaches, sharedCaches } from './shared-caches.ts';
import { TagWatch } from './watch-tags.ts';

const connectTimeoutS = 5;
const statementTimeoutMs = 5000;

/** Names one database of one cluster: a copy of it, or what is restored from its backup, has another name. */
async function databaseIdentity(db: Queryable): Promise<string> {
  const [row] = await db.execute<{ identity: string }>(
    sql`select concat_ws('-', (select system_identifier from pg_control_system()), oid) as identity
        from pg_database where datname = current_database()`,
  );
  if (!row) throw new Error('The database does not say which one it is.');
  return row.identity;
}

interface Connections {
  readonly buildId: string;
  readonly db: Queryable;
  readonly redis: RedisClient;
}

async function attachRedis(caches: SharedCaches<unknown>, { buildId, db, redis }: Connections) {
  try {
    caches.attach(new RedisLevel({ redis, prefix: `nordlayer:${buildId}:${await databaseIdentity(db)}` }));
  } catch (error) {
    log.error('cache-redis-not-used', {}, error);
  }
}

/**
 * Connects the caches of this process to those of the others: tag times through the database, entries
 * through Redis where one is configured. Entries of another build or another database are never seen.
 * Resolves after the first look at the tags, whether the database answered or not.
 */
export async function startCaches({ buildId }: { buildId: string | undefined }): Promise<void> {
  const caches = sharedCaches();
  // Now, because its first user decides in which of the framework's contexts it works.
  const redis = sharedRedis();
  // A connection of its own: a pool that is used up must not make the caches stale.
  const { db } = connect(env().DATABASE_URL, {
    max: 1,
    connect_timeout: connectTimeoutS,
    connection: { statement_timeout: statementTimeoutMs, application_name: 'nordlayer-cache-tags' },
  });
  caches.expireEverywhere = (tags) => expireTags(getDb(), tags);
  const watch = new TagWatch({
    ...{ db, log },
    learn: (changes) => caches.learn(changes),
    onFirstRead: async () => {
      if (buildId && redis) await attachRedis(caches, { buildId, db, redis });
    },
  });
  caches.editsReadAgoMs = () => watch.ageMs;
  await watch.read();
  void watch.run();
}
