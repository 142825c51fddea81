import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChild } from '../child.ts';

const root = process.cwd();
const LEFT_OUT = new Set(['node_modules', '.next', '.git', '.data', 'public']);

/** One fault of each kind, each in a file of its own name. */
const PLANTED: Record<string, string> = {
  'lib/planted-format.ts': 'export   const planted = "double"\n',
  'lib/planted-any.ts': 'export const planted: any = 1;\n',
  'lib/planted-cast.ts': 'export const planted = JSON.parse("1") as number;\n',
  'lib/planted-type.ts': "export const planted: number = 'text';\n",
  'lib/planted-upward.ts': "export { cookies } from 'next/headers.js';\n",
  'lib/planted-cycle-a.ts': "import { b } from './planted-cycle-b.ts';\nexport const a = () => b;\n",
  'lib/planted-cycle-b.ts': "import { a } from './planted-cycle-a.ts';\nexport const b = () => a;\n",
  'components/planted-browser.tsx': "'use client';\nexport const PlantedBrowser = () => null;\n",
  'docs/planted.md': 'See `lib/planted-nowhere.ts` and run `npm run planted-script`.\n',
};

let copy = '';
let printed = '';

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'nordlayer-planted-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, text] of Object.entries(PLANTED)) writeFileSync(join(copy, path), text);
  const example = readFileSync(join(copy, '.env.example'), 'utf8');
  writeFileSync(join(copy, '.env.example'), example.replace('DB_POOL_SIZE', 'DB_PLANTED'));
  const result = await runChild(
    process.execPath,
    ['--conditions=react-server', join(root, 'scripts/verify/verify.ts'), copy],
    { cwd: root, output: 'keep' },
  );
  expect(result.code).toBe(1);
  printed = result.output;
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function faultsOf(check: string): string {
  const [, part = ''] = printed.split(`── ${check}\n`);
  return part.split('\n── ')[0] ?? '';
}

describe('npm run verify', () => {
  it.each([
    ['a file that is not formatted', 'format and lint', 'planted-format.ts'],
    ['an any', 'format and lint', 'planted-any.ts'],
    ['a cast', 'format and lint', 'planted-cast.ts'],
    ['a wrong type', 'types', 'planted-type.ts'],
    ['an import of the framework in lib', 'boundaries', 'lib-knows-no-framework: lib/planted-upward.ts'],
    ['modules that need each other', 'boundaries', 'no-cycles: lib/planted-cycle'],
    ['a file that nobody uses', 'dead code', 'planted-format.ts'],
    [
      'a document that names a missing file',
      'documents',
      'docs/planted.md: there is no lib/planted-nowhere.ts',
    ],
    ['a document that names a missing script', 'documents', 'no script "planted-script"'],
    ['a variable that .env.example leaves out', 'environment', 'does not mention DB_POOL_SIZE'],
    ['a variable that nothing reads', 'environment', 'names DB_PLANTED'],
    ['browser code in a file not named so', 'client leaves', 'components/planted-browser.tsx'],
  ])('fails on %s', (_fault, check, message) => {
    expect(faultsOf(check)).toContain(message);
  });
});
