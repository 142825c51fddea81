import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Files that set the environment, or need all memory of earlier ones gone, have a process of their own. */
const alone = '**/*.alone.integration.test.ts';
const withDatabase = {
  setupFiles: ['./scripts/test-setup.ts', './scripts/test-database-setup.ts'],
  globalSetup: ['./scripts/test-database.ts', './scripts/test-redis.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
const serverConditions = ['react-server', 'node'];

export default defineConfig({
  resolve: {
    conditions: serverConditions,
    // Its real entry throws wherever the condition is not honoured, as in the global set-up.
    alias: { 'server-only': new URL('node_modules/server-only/empty.js', import.meta.url).pathname },
  },
  ssr: { resolve: { conditions: serverConditions } },
  test: {
    // The default leaves a core free for somebody at the keyboard: half of a runner's two.
    maxWorkers: availableParallelism(),
    // Enough for lib/env; a test that needs the database takes it from lib/db/testing.
    env: {
      AUTH_SECRET: 'a secret of the tests, known to everyone',
      DATA_DIR: join(tmpdir(), `nordlayer-tests-${process.pid}`),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['{lib,components,app,scripts,drizzle}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', 'node_modules/**'],
          setupFiles: ['./scripts/test-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          isolate: false,
          include: ['{lib,app,drizzle,scripts}/**/*.integration.test.ts'],
          exclude: [alone, 'node_modules/**'],
          ...withDatabase,
        },
      },
      { extends: true, test: { name: 'integration-alone', include: [alone], ...withDatabase } },
      {
        extends: true,
        // Whole shops of the build that is there: `npm run build` comes first.
        test: {
          name: 'system',
          include: ['e2e/**/*.system.test.ts'],
          setupFiles: ['./scripts/test-setup.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
