import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = '.next/source-hash';
const FOLDERS = ['app', 'components', 'lib', 'drizzle', 'public'];
/** Variables whose value ends up inside the built files. */
const BUILT_IN_VARIABLES = /^(NEXT_PUBLIC_|CDN_BASE_URL$|RELEASE$)/;

/** What a build is made of, as one hash: every source file and the variables that are compiled in. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const source of [...FOLDERS, ...filesAtTop(root)]) {
    for (const file of filesBelow(root, source)) {
      hash.update(`${file}\0`).update(readFileSync(join(root, file)));
    }
  }
  for (const name of Object.keys(process.env).sort()) {
    if (BUILT_IN_VARIABLES.test(name)) hash.update(`${name}=${process.env[name]}\0`);
  }
  return hash.digest('hex');
}

/** Configuration of the framework, the compiler and the packages. */
function filesAtTop(root: string): string[] {
  return readdirSync(root)
    .filter((name) => /^[^.].*\.(ts|mjs|json)$/.test(name) && name !== 'next-env.d.ts')
    .sort();
}

function filesBelow(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSyncOrNull(full);
  if (!entries) return [path];
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, child);
      return isTest(entry.name) ? [] : [child];
    });
}

function readdirSyncOrNull(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}

function isTest(name: string): boolean {
  return /\.test\.tsx?$/.test(name);
}

export function isBuildFresh(root: string): boolean {
  const stamp = join(root, STAMP);
  if (!existsSync(stamp) || !existsSync(join(root, '.next/BUILD_ID'))) return false;
  return readFileSync(stamp, 'utf8') === sourceHash(root);
}

export function stampBuild(root: string, hash: string): void {
  writeFileSync(join(root, STAMP), hash);
}

/** The name of the build that is there: the version of the sources and the first digits of their hash. */
export function releaseOfBuild(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `v${version}+${readFileSync(join(root, STAMP), 'utf8').slice(0, 7)}`;
}
