import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { everythingTag } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import { connect, type Queryable, withTransaction } from '#lib/db';
import { type DemoShop, startDemoShop } from '../demo-shop.ts';
import { type RedisRest, startRedisRest } from './redis-rest.ts';

export const owner = { email: 'owner@instances.example', password: 'layer-by-layer-2026' };

export interface ShopInstances {
  readonly a: DemoShop;
  readonly b: DemoShop;
  readonly redis: RedisRest;
  readonly db: Queryable;
  /** What a third process does that writes to the shop's database: changes something and names its tags. */
  edit(work: (db: Queryable) => Promise<void>, tags?: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** Two web servers of the build that is there, on one database and one Redis, as in production. */
export async function startShopInstances(root: string): Promise<ShopInstances> {
  const redis = await startRedisRest();
  const shared = {
    UPSTASH_REDIS_REST_URL: redis.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    RATE_LIMIT_REQUESTS: '1000000',
    AUTH_SECRET: randomUUID() + randomUUID(),
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
  };
  const a = await startDemoShop(root, shared);
  const b = await startDemoShop(root, { ...shared, DATABASE_URL: a.databaseUrl });
  const { client, db } = connect(a.databaseUrl, { max: 4 });
  return {
    ...{ a, b, redis, db },
    edit: (work, tags = [everythingTag]) =>
      withTransaction({ db }, async (ctx) => {
        await work(ctx.db);
        await expireTags(ctx.db, tags);
      }),
    stop: async () => {
      await client.end({ timeout: 5 });
      await b.stop();
      await a.stop();
      await redis.stop();
    },
  };
}

/** Cookies of the owner, as a header. */
export async function signInOwner({ address }: DemoShop): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify(owner),
  });
  if (!response.ok) throw new Error(`The owner could not sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

export async function renameWork(db: Queryable, title: string): Promise<void> {
  await db.execute(sql`update projects set title_en = ${title} where slug = 'strom-vase'`);
}

/** How many statements about works PostgreSQL carries out during something. */
export async function countWorkQueries(db: Queryable, during: () => Promise<unknown>): Promise<number> {
  await db.execute(sql`create extension if not exists pg_stat_statements`);
  const count = async () => {
    const [row] = await db.execute<{ calls: number }>(
      sql`select coalesce(sum(calls), 0)::int as calls from pg_stat_statements
          where query like '%from "projects"%' and query not like '%pg_stat%'`,
    );
    return row?.calls ?? 0;
  };
  const before = await count();
  await during();
  return (await count()) - before;
}
