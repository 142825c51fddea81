import type { TestProject } from 'vitest/node';
import { prepareSchema } from './database/prepare-schema.ts';
import { startThrowawayPostgres } from './database/throwaway-postgres.ts';

const TEMPLATE = 'nordlayer_template';

/**
 * A real PostgreSQL for the integration tests: one migrated template, and a copy of it for each worker
 * (`test_1`, `test_2` … by VITEST_POOL_ID), so that tests which commit do not meet.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  await server.createDatabase(TEMPLATE);
  await prepareSchema(server.url(TEMPLATE));
  for (let worker = 1; worker <= project.vitest.config.maxWorkers; worker++) {
    await server.createDatabase(`test_${worker}`, TEMPLATE);
  }
  project.provide('databaseUrl', server.url('test'));
  project.provide('databaseTemplate', TEMPLATE);
  return () => server.stop();
}
