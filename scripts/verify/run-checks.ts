import { formatSeconds } from '../bootstrap/progress.mjs';
import type { Check } from './check.ts';
import { clientFiles } from './client-files.ts';
import { docPaths } from './doc-paths.ts';
import { envExample } from './env-example.ts';
import { boundaries, deadCode, formatAndLint, types } from './tool-checks.ts';

export interface CheckOutcome {
  readonly name: string;
  readonly faults: string;
  readonly tookMs: number;
}

const CHECKS: readonly Check[] = [
  formatAndLint,
  types,
  boundaries,
  deadCode,
  docPaths,
  envExample,
  clientFiles,
];

/** Runs every check at the same time; one that crashes is one that failed. */
export function runChecks(root: string): Promise<CheckOutcome[]> {
  return Promise.all(
    CHECKS.map(async (check) => {
      const startedAt = Date.now();
      const faults = await check.run(root).then(
        (result) => result.faults,
        (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      return { name: check.name, faults, tookMs: Date.now() - startedAt };
    }),
  );
}

export function printOutcomes(outcomes: readonly CheckOutcome[]): void {
  for (const { name, faults } of outcomes) {
    if (faults) process.stdout.write(`\n── ${name}\n${faults}\n`);
  }
  process.stdout.write('\n');
  for (const { name, faults, tookMs } of outcomes) {
    process.stdout.write(`  ${faults ? 'FAIL' : 'ok  '}  ${name.padEnd(18)} ${formatSeconds(tookMs)}\n`);
  }
}
