import 'server-only';
import { sql } from 'drizzle-orm';
import { inject } from 'vitest';
import { connect, type Database, type Queryable } from './client.ts';
import { migrateDatabase } from './migrate.ts';

export interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

let shared: ReturnType<typeof connect> | undefined;
let hasCommitted = false;
let heard: Statement[] | undefined;

/** The database of this worker: no other worker writes to it. */
export function testDatabaseUrl(): string {
  return `${inject('databaseUrl')}_${process.env.VITEST_POOL_ID}`;
}

function connectAndHear(url: string) {
  return connect(url, {
    max: 4,
    debug: (_connection, text, parameters) => heard?.push({ text, parameters }),
  });
}

function testDatabase(): Database {
  shared ??= connectAndHear(testDatabaseUrl());
  return shared.db;
}

/** A migrated database of the test's own, for what needs real statistics of many rows. */
export async function ownTestDatabase(name: string): Promise<{ db: Database; drop(): Promise<void> }> {
  const url = new URL(testDatabaseUrl());
  const ownName = `${url.pathname.slice(1)}_${name}`;
  await testDatabase().execute(`create database ${ownName}`);
  url.pathname = `/${ownName}`;
  await migrateDatabase(url.href);
  const { client, db } = connectAndHear(url.href);
  const drop = async () => {
    await client.end();
    await testDatabase().execute(`drop database ${ownName}`);
  };
  return { db, drop };
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

/**
 * For what must really commit: concurrency, locks. Within its file a test cleans up after itself; the next
 * file has a fresh copy of the template.
 */
export function committedTestDb(): Database {
  hasCommitted = true;
  return testDatabase();
}

/** After each file: closes its connection, and makes its database anew where it has committed to it. */
export async function leaveTestDatabase(): Promise<void> {
  await shared?.client.end({ timeout: 5 });
  shared = undefined;
  if (!hasCommitted) return;
  hasCommitted = false;
  const url = new URL(testDatabaseUrl());
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const maintenance = connect(url.href, { max: 1 });
  await maintenance.client.unsafe(`drop database ${name} with (force)`);
  await maintenance.client.unsafe(`create database ${name} template ${inject('databaseTemplate')}`);
  await maintenance.client.end();
}

/** What `work` asks the database: a list that asks once for each of its rows shows here. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  heard = statements;
  try {
    await work();
  } finally {
    heard = undefined;
  }
  return statements;
}

/** How the database would answer a statement that was heard. */
export async function planOf(db: Queryable, { text, parameters }: Statement): Promise<string> {
  // As they were sent, in the database's own notation.
  const literal = (place: number) => `'${String(parameters[place - 1]).replaceAll("'", "''")}'`;
  const filled = text.replace(/\$(\d+)/g, (_, place) => literal(Number(place)));
  const rows = await db.execute<{ 'QUERY PLAN': string }>(sql.raw(`explain ${filled}`));
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    databaseTemplate: string;
  }
}
