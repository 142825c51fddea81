import { startCaches } from '#lib/cache/server';
import { env, isBuilding } from '#lib/env';
import { log } from '#lib/log';
import { readBuildId } from './build-id.ts';
import { markRequests } from './mark-requests.ts';

/** Runs once in every server process, before the first request. */
export async function startServer(): Promise<void> {
  if (isBuilding()) return;
  markRequests();
  startCaches({ buildId: await readBuildId() });
  log.info('server-started', { release: env().RELEASE });
}
