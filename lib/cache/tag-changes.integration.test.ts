import { inArray, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { systemCtx } from '#lib/context';
import { cacheTagChanges, connect, type Database, withTransaction } from '#lib/db';
import { committedTestDb, testDatabaseUrl, withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { expireTags } from './expire-tags.ts';
import { sharedCaches } from './shared-caches.ts';
import { processNowMs, TagState } from './tag-state.ts';
import { readTagChanges, TagWatch } from './watch-tags.ts';

const ctxOn = (db: Database) => ({ ...systemCtx(), db });
const ownTags = ['test:a', 'test:b'];

afterEach(async () => {
  await committedTestDb().delete(cacheTagChanges).where(inArray(cacheTagChanges.tag, ownTags));
});

/** Another process of the shop, which hears of changes from the table only. */
function otherProcess() {
  const heard: string[] = [];
  const tags = new TagState();
  const watch = new TagWatch({
    db: committedTestDb(),
    learn: (changes) => heard.push(...tags.learn(changes)),
    log,
  });
  return { heard, tags, watch };
}

describe('a change of what is cached', () => {
  it('is known to this process with the commit, and to others at their next look', async () => {
    const { heard, watch } = otherProcess();
    await watch.read();
    const beforeMs = processNowMs();
    await withTransaction(ctxOn(committedTestDb()), async ({ db }) => {
      await expireTags(db, ['test:a']);
      expect(sharedCaches().tags.hasChangedSince(['test:a'], beforeMs)).toBe(false);
    });
    expect(sharedCaches().tags.hasChangedSince(['test:a'], beforeMs)).toBe(true);
    await watch.read();
    expect(heard).toContain('test:a');
    await watch.read();
    expect(heard.filter((tag) => tag === 'test:a')).toHaveLength(1);
  });

  it('is heard of by nobody when it is taken back', async () => {
    const { heard, watch } = otherProcess();
    await watch.read();
    const beforeMs = processNowMs();
    const failing = withTransaction(ctxOn(committedTestDb()), async (ctx) => {
      await withTransaction(ctx, ({ db }) => expireTags(db, ['test:a']));
      throw new Error('the edit failed');
    });
    await expect(failing).rejects.toThrow('the edit failed');
    await watch.read();
    expect(heard).toEqual([]);
    expect(sharedCaches().tags.hasChangedSince(['test:a'], beforeMs)).toBe(false);
  });

  it('is heard of although a later one was committed and read first', async () => {
    const { heard, watch } = otherProcess();
    await watch.read();
    const { promise: mayCommit, resolve: commit } = Promise.withResolvers<void>();
    const { promise: isWritten, resolve: written } = Promise.withResolvers<void>();
    const early = withTransaction(ctxOn(committedTestDb()), async ({ db }) => {
      await expireTags(db, ['test:a']);
      written();
      await mayCommit;
    });
    await isWritten;
    await withTransaction(ctxOn(committedTestDb()), ({ db }) => expireTags(db, ['test:b']));
    await watch.read();
    expect(heard).toEqual(['test:b']);
    commit();
    await early;
    await watch.read();
    expect(heard).toEqual(['test:b', 'test:a']);
  });

  it('is news again when the same tag changes again', async () => {
    await withTestDb(async (db) => {
      await expireTags(db, ['test:a']);
      const { changes } = await readTagChanges(db, 0n);
      expect(changes.find(({ tag }) => tag === 'test:a')?.mark).toMatch(/^\d+$/);
    });
    const marks = new Set<string | undefined>();
    for (let edit = 0; edit < 2; edit++) {
      await expireTags(committedTestDb(), ['test:a']);
      const { changes } = await readTagChanges(committedTestDb(), 0n);
      marks.add(changes.find(({ tag }) => tag === 'test:a')?.mark);
    }
    expect(marks.size).toBe(2);
  });

  it('does not stop being looked for while the database is away', async () => {
    const { client, db } = connect(testDatabaseUrl(), { max: 1 });
    const heard: string[] = [];
    const watch = new TagWatch({ db, learn: (changes) => heard.push(...changes.map(({ tag }) => tag)), log });
    expect(await watch.read()).toBe(true);
    await expireTags(committedTestDb(), ['test:a']);
    await committedTestDb().execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query like '%pg_snapshot_xmin%'`,
    );
    await expect.poll(() => watch.read(), { timeout: 10_000 }).toBe(true);
    expect(heard).toContain('test:a');
    await client.end();
  });
});
