import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildShop } from '../build-shop.ts';
import { type ChildResult, runChild } from '../child.ts';
import { freePort } from '../database/free-port.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { printOutcomes, runChecks } from '../verify/run-checks.ts';
import { findBrowser, obtainBrowser } from './find-browser.ts';
import { obtainRedis } from './find-redis.ts';
import { oneFailed, onePassed, type Stage, type StageContext, type StageResult } from './stage.ts';

const vitestReport = z.object({ numPassedTests: z.number(), numTotalTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

const tools: Stage = {
  name: 'browser and redis',
  async run({ root }) {
    process.env.CHROME_PATH = await obtainBrowser(root);
    process.env.REDIS_SERVER = await obtainRedis();
    process.stdout.write(`  ${process.env.CHROME_PATH}\n  ${process.env.REDIS_SERVER}\n`);
    return { passed: 2, failed: 0 };
  },
};

const verify: Stage = {
  name: 'verify',
  async run({ root }) {
    const outcomes = await runChecks(root);
    printOutcomes(outcomes);
    const failed = outcomes.filter((outcome) => outcome.faults).length;
    return { passed: outcomes.length - failed, failed };
  },
};

const unit: Stage = { name: 'unit', run: (context) => runVitest(context, 'unit') };
const integration: Stage = { name: 'integration', run: (context) => runVitest(context, 'integration*') };

const build: Stage = {
  name: 'build',
  async run({ root }) {
    await buildShop({ root, output: 'inherit' });
    return onePassed;
  },
};

/** What each page loads, against its budget. */
const size: Stage = {
  name: 'size',
  async run({ root }) {
    const { code } = await runChild(process.execPath, [...process.execArgv, 'scripts/size-check.ts'], {
      cwd: root,
      output: 'inherit',
    });
    return code === 0 ? onePassed : oneFailed;
  },
};

const e2e: Stage = {
  name: 'e2e',
  async run({ root, folder }) {
    const report = join(folder, 'playwright.json');
    const dataFolder = temporaryFolder('e2e');
    const result = await runNode(root, 'playwright/cli.js', {
      args: ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
      env: {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        CHROME_PATH: findBrowser(),
        E2E_PORT: String(await freePort()),
        E2E_DATA_DIR: dataFolder.path,
      },
    });
    dataFolder.remove();
    const { expected, flaky, unexpected, skipped } = playwrightReport.parse(readJson(report)).stats;
    return withExitCode({ passed: expected + flaky, failed: unexpected + skipped }, result);
  },
};

const system: Stage = { name: 'system', run: (context) => runVitest(context, 'system') };

export const STAGES: readonly Stage[] = [tools, verify, unit, integration, build, size, system, e2e];

async function runVitest({ root, folder }: StageContext, project: string): Promise<StageResult> {
  const report = join(folder, `${project.replace('*', '')}.json`);
  const result = await runNode(root, 'vitest/vitest.mjs', {
    args: [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: {},
  });
  const { numPassedTests, numTotalTests } = vitestReport.parse(readJson(report));
  // What was skipped did not show anything: it counts as failed.
  return withExitCode({ passed: numPassedTests, failed: numTotalTests - numPassedTests }, result);
}

function runNode(
  root: string,
  script: string,
  { args, env }: { args: string[]; env: Record<string, string | undefined> },
): Promise<ChildResult> {
  return runChild(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    output: 'inherit',
    // The test runners stop what they have started on SIGINT, not on SIGTERM.
    stopSignal: 'SIGINT',
    env: { ...process.env, ...env },
  });
}

/** A run may fail without a failed test: a file that does not load, an error after the last test. */
function withExitCode(counted: StageResult, { code }: ChildResult): StageResult {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
