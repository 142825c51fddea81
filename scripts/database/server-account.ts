import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PlainError } from '../bootstrap/progress.mjs';

/** Whom PostgreSQL runs as: nothing for an ordinary user, the account `postgres` when we are root. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so root lends it the system's account for it, made when missing. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const known = lookUpAccount();
  if (known) return known;
  const made = spawnSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres']);
  const account = made.status === 0 ? lookUpAccount() : null;
  if (account) return account;
  throw new PlainError(
    'PostgreSQL cannot run as root and an account for it could not be made. Add a user named "postgres", or start NordLayer as an ordinary user.',
  );
}

function lookUpAccount(): ServerAccount | null {
  try {
    const read = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

/**
 * Makes `wanted` and hands it to the account. A folder that the account may not enter (root's home,
 * for one) is replaced by one below /var/lib, whose name is derived so that later starts find it.
 */
export function folderForAccount(wanted: string, account: ServerAccount): string {
  const folder = resolve(wanted);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid === undefined || account.gid === undefined) return folder;
  chownSync(folder, account.uid, account.gid);
  if (mayEnter(folder, account)) return folder;
  const fallback = join(sharedHome(), `data-${shortHash(folder)}`);
  mkdirSync(fallback, { recursive: true, mode: 0o700 });
  chownSync(fallback, account.uid, account.gid);
  if (mayEnter(fallback, account)) return fallback;
  throw new PlainError(
    `PostgreSQL runs as user postgres, who may enter neither ${folder} nor ${fallback}. Set DATA_DIR to a folder that every user can reach.`,
  );
}

/** The server's own programs, copied out of a tree that the account may not read. */
export function programsForAccount(home: string, account: ServerAccount): string {
  const works = (folder: string) =>
    spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;
  if (account.uid === undefined || works(home)) return home;
  const copy = join(sharedHome(), `postgresql-${shortHash(home)}`);
  if (!existsSync(copy) || !works(copy)) cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  if (works(copy)) return copy;
  throw new PlainError(
    `PostgreSQL runs as user postgres, who may not read ${home}. Move NordLayer to a folder that every user can reach, for example /opt/nordlayer.`,
  );
}

function mayEnter(folder: string, account: ServerAccount): boolean {
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

function sharedHome(): string {
  const home = '/var/lib/nordlayer';
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
