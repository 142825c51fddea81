import { describe, expect, it } from 'vitest';
import { connect } from './client.ts';
import { migrateDatabase } from './migrate.ts';
import { categories } from './schema/index.ts';
import { committedTestDb, testDatabaseUrl, withTestDb } from './testing.ts';

describe('the migrations', () => {
  it('bring several instances that start together on an empty database to the same schema', async () => {
    const url = new URL(testDatabaseUrl());
    const name = `${url.pathname.slice(1)}_migrate`;
    await committedTestDb().execute(`create database ${name}`);
    url.pathname = `/${name}`;
    await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(url.href)));
    const { client } = connect(url.href, { max: 1 });
    const [row] = await client`select count(*)::int as count from drizzle.__drizzle_migrations`;
    await client.end();
    await committedTestDb().execute(`drop database ${name}`);
    expect(row?.count).toBeGreaterThan(0);
  });

  it('leave nothing behind from a test that was rolled back', async () => {
    const before = await committedTestDb().$count(categories);
    await withTestDb(async (db) => {
      await db.execute('create table left_behind (id int)');
    });
    const [found] = await committedTestDb().execute(`select to_regclass('left_behind') as name`);
    expect(found?.name).toBeNull();
    expect(await committedTestDb().$count(categories)).toBe(before);
  });
});
