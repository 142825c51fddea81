import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { PlainError } from '../bootstrap/progress.mjs';
import { freePort } from './free-port.ts';
import { postgresHome } from './postgres-programs.ts';
import { folderForAccount, programsForAccount, type ServerAccount, serverAccount } from './server-account.ts';

export interface EmbeddedPostgres {
  /** Where the files really are: not `folder` when PostgreSQL's account may not enter that. */
  readonly folder: string;
  readonly port: number;
  url(database: string): string;
  hasDatabase(name: string): Promise<boolean>;
  createDatabase(name: string, template?: string): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  readonly folder: string;
  /** Gives up safety on a power cut for speed: for clusters that are deleted after use. */
  readonly isThrowaway?: boolean;
}

interface Cluster {
  readonly account: ServerAccount;
  readonly folder: string;
  readonly dataFolder: string;
  readonly programs: string;
  readonly isThrowaway: boolean;
}

const ADMIN = 'nordlayer';
const PREFERRED_PORT = 54320;
const VERSION = '18';
/** After a kill -9 the old server's children hold its shared memory for some seconds. */
const START_ATTEMPTS = 12;

/** Starts the server on the files in `folder`, made when missing; a server left by a killed run is taken over. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const folder = folderForAccount(options.folder, account);
  const cluster: Cluster = {
    account,
    folder,
    dataFolder: join(folder, 'data'),
    programs: programsForAccount(postgresHome(), account),
    isThrowaway: options.isThrowaway ?? false,
  };
  if (!existsSync(cluster.dataFolder)) await createFiles(cluster);
  requireVersion(cluster);
  const port = (await runningPort(cluster)) ?? (await startServer(cluster));
  return connectTo(cluster, port);
}

/** Stops the server that a killed run left on throw-away files, if one still runs. */
export async function stopLeftServer(folder: string): Promise<void> {
  const account = serverAccount();
  const programs = programsForAccount(postgresHome(), account);
  const dataFolder = join(folder, 'data');
  if (!existsSync(join(dataFolder, 'postmaster.pid'))) return;
  await stopServer({ account, folder, dataFolder, programs, isThrowaway: true });
}

async function createFiles(cluster: Cluster): Promise<void> {
  const partial = join(cluster.folder, 'data.partial');
  rmSync(partial, { recursive: true, force: true });
  const passwordFile = join(cluster.folder, 'password');
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (cluster.account.uid !== undefined && cluster.account.gid !== undefined) {
    chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  }
  const create = (characters: string) =>
    runAs(cluster, 'initdb', [
      `--pgdata=${partial}`,
      `--username=${ADMIN}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of text on every system, and a character table with which trigrams know Cyrillic.
      '--locale-provider=icu',
      '--icu-locale=und',
      '--locale=C',
      `--lc-ctype=${characters}`,
      ...(cluster.isThrowaway ? ['--no-sync'] : []),
    ]);
  const first = await create('C.UTF-8');
  if (first.code !== 0) {
    rmSync(partial, { recursive: true, force: true });
    const second = await create('en_US.UTF-8');
    if (second.code !== 0) throw new PlainError(`PostgreSQL could not make its files:\n${second.output}`);
  }
  renameSync(partial, cluster.dataFolder);
}

function requireVersion(cluster: Cluster): void {
  const found = readFileSync(join(cluster.dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (found === VERSION) return;
  throw new PlainError(
    `${cluster.dataFolder} was made by PostgreSQL ${found}; this release carries ${VERSION}. docs/operations.md says how to move the data.`,
  );
}

/** The port of a server that already runs on these files and lets us in; one that does not is stopped. */
async function runningPort(cluster: Cluster): Promise<number | null> {
  const status = await runAs(cluster, 'pg_ctl', ['status', '-D', cluster.dataFolder]);
  if (status.code !== 0) return null;
  const lines = readFileSync(join(cluster.dataFolder, 'postmaster.pid'), 'utf8').split('\n');
  const port = Number(lines[3]);
  if (await answers(cluster, port)) return port;
  await stopServer(cluster);
  return null;
}

async function startServer(cluster: Cluster): Promise<number> {
  const log = join(cluster.folder, 'server.log');
  let port = await freePort(cluster.isThrowaway ? 0 : PREFERRED_PORT);
  let output = '';
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const flags = serverFlags(cluster, port).join(' ');
    const started = await runAs(cluster, 'pg_ctl', [
      ...['start', '-w', '-t', '60', '-s'],
      ...['-D', cluster.dataFolder, '-l', log, '-o', flags],
    ]);
    if (started.code === 0 && (await answers(cluster, port))) return port;
    output = started.output;
    port = await freePort();
    await sleep(1000);
  }
  const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n') : output;
  throw new PlainError(
    `PostgreSQL did not start on ${cluster.dataFolder}. Its log (${log}) ends with:\n${tail}`,
  );
}

function serverFlags(cluster: Cluster, port: number): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
    'shared_preload_libraries=pg_stat_statements',
    'log_timezone=UTC',
    'timezone=UTC',
    ...(cluster.isThrowaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  return [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)];
}

function connectTo(cluster: Cluster, port: number): EmbeddedPostgres {
  const url = (database: string) => databaseUrl(cluster, port, database);
  return {
    folder: cluster.folder,
    port,
    url,
    hasDatabase: (name) =>
      withAdmin(url('postgres'), async (sql) => {
        const rows = await sql`select 1 from pg_database where datname = ${name}`;
        return rows.length > 0;
      }),
    createDatabase: (name, template = 'template1') =>
      withAdmin(url('postgres'), async (sql) => {
        await sql`create database ${sql(name)} template ${sql(template)}`;
      }),
    stop: () => stopServer(cluster),
  };
}

function databaseUrl(cluster: Cluster, port: number, database: string): string {
  const password = readFileSync(join(cluster.folder, 'password'), 'utf8').trim();
  return `postgres://${ADMIN}:${password}@127.0.0.1:${port}/${database}`;
}

async function withAdmin<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  try {
    await withAdmin(databaseUrl(cluster, port, 'postgres'), (sql) => sql`select 1`);
    return true;
  } catch {
    return false;
  }
}

async function stopServer(cluster: Cluster): Promise<void> {
  const mode = cluster.isThrowaway ? 'immediate' : 'fast';
  await runAs(cluster, 'pg_ctl', ['stop', '-D', cluster.dataFolder, '-m', mode, '-w', '-t', '60']);
}

function runAs(cluster: Cluster, program: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.programs, 'bin', program), args, {
      ...cluster.account,
      // A folder that the account can surely enter: the current one may be root's own.
      cwd: cluster.folder,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
