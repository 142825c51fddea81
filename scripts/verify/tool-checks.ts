import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../child.ts';
import type { Check, CheckResult } from './check.ts';
import { sourceFiles } from './source-files.ts';

const CRUISED = ['app', 'components', 'lib', 'drizzle', 'scripts', 'bench', 'e2e'];

async function tool(root: string, script: string, args: string[]): Promise<CheckResult & { output: string }> {
  const result = await runChild(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    output: 'keep',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const output = result.output.trim();
  return { output, faults: result.code === 0 ? '' : output || `ended with ${result.code}` };
}

export const formatAndLint: Check = {
  name: 'format and lint',
  run: (root) => tool(root, '@biomejs/biome/bin/biome', ['check', '--max-diagnostics=50']),
};

export const types: Check = {
  name: 'types',
  async run(root) {
    const generated = await tool(root, 'next/dist/bin/next', ['typegen']);
    if (generated.faults) return generated;
    return tool(root, 'typescript/bin/tsc', ['--noEmit', '--incremental', 'false', '--pretty', 'false']);
  },
};

export const boundaries: Check = {
  name: 'boundaries',
  async run(root) {
    const folders = CRUISED.filter((folder) => existsSync(join(root, folder)));
    const { output, faults } = await tool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', [
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', '--no-progress'],
      ...folders,
    ]);
    if (faults) return { faults };
    // A parser that cannot read TypeScript reports no violations, because it reads nothing.
    const read = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
    const there = folders.flatMap((folder) => sourceFiles(root, folder, ['.ts', '.tsx'])).length;
    if (read >= there) return { faults: '' };
    return { faults: `  dependency-cruiser read ${read} modules, but there are ${there} source files.` };
  },
};

export const deadCode: Check = {
  name: 'dead code',
  run: (root) => tool(root, 'knip/bin/knip.js', ['--no-progress']),
};
