import 'server-only';
import { inject } from 'vitest';
import { connect, type Database, type Queryable } from './client.ts';

let shared: ReturnType<typeof connect> | undefined;

/** The database of this worker: no other worker writes to it. */
export function testDatabaseUrl(): string {
  return `${inject('databaseUrl')}_${process.env.VITEST_POOL_ID}`;
}

function testDatabase(): Database {
  shared ??= connect(testDatabaseUrl(), { max: 4 });
  return shared.db;
}

class RollBack extends Error {}

/** Runs a test inside a transaction that is always rolled back. */
export async function withTestDb(work: (db: Queryable) => Promise<void>): Promise<void> {
  try {
    await testDatabase().transaction(async (tx) => {
      await work(tx);
      throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
}

/** For what must really commit: concurrency, locks. The test cleans up after itself. */
export function committedTestDb(): Database {
  return testDatabase();
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}
