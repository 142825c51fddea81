import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from 'playwright/test';
import { findBrowser } from '../scripts/testing/find-browser.ts';
import { owner } from './owner.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
const startedElsewhere = process.env.E2E_BASE_URL;
const cardPort = port + 1;
const webhookSecret = 'whsec_of_the_journeys';

/** Who takes cards in the journeys: its page, its events, its API. */
const cardProvider = {
  command: `node scripts/testing/serve-stripe.ts ${cardPort} http://localhost:${port}/api/v1/payments/stripe ${webhookSecret}`,
  cwd: '..',
  port: cardPort,
} as const;

/** A real shop on a data folder of its own; set E2E_BASE_URL to use one that runs already. */
const ownShop = {
  command: 'node scripts/start.mjs',
  cwd: '..',
  url: `http://localhost:${port}/health`,
  timeout: 300_000,
  // Why it does not start is on stderr, which is shown.
  stdout: 'ignore',
  gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  env: {
    PORT: String(port),
    DATA_DIR: process.env.E2E_DATA_DIR ?? join(tmpdir(), `nordlayer-e2e-${port}`),
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
    DATABASE_URL: '',
    STRIPE_SECRET_KEY: 'sk_test_of_the_journeys',
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: `http://127.0.0.1:${cardPort}`,
    // All journeys come from one address, as no visitor's requests do.
    RATE_LIMIT_REQUESTS: '2000',
  },
} as const;

/** WebGL without a graphics card, which then draws no pages: that would take most of the processor. */
const launchWith = (...args: readonly string[]) => ({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-gpu-rasterization',
    ...args,
  ],
});

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A second try on a crowded machine; what passes only then is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: startedElsewhere ?? `http://localhost:${port}`,
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'pages',
      testMatch: '*.spec.ts',
      testIgnore: ['viewer.spec.ts', 'slow-phone.spec.ts'],
      use: { launchOptions: launchWith('--disable-gpu-compositing') },
    },
    // A context is lost and given back only where the pages are composed by the same process.
    { name: 'viewer', testMatch: 'viewer.spec.ts', use: { launchOptions: launchWith() } },
    {
      // Who shall be slow four times over has the cores for itself, or it is slow for the others' sake too.
      name: 'alone',
      testMatch: 'slow-phone.spec.ts',
      use: { launchOptions: launchWith('--disable-gpu-compositing') },
      dependencies: ['pages', 'viewer'],
      workers: 1,
    },
  ],
  webServer: startedElsewhere ? undefined : [{ ...cardProvider }, { ...ownShop }],
});
