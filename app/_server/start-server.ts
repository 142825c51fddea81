import { startCaches } from '#lib/cache/server';
import { env, isBuilding } from '#lib/env';
import { log } from '#lib/log';
import { keepWorking } from '#lib/worker';
import { readBuildId } from './build-id.ts';
import { markRequests } from './mark-requests.ts';

/** Runs once in every server process, before the first request. */
export async function startServer(): Promise<void> {
  if (isBuilding()) return;
  markRequests();
  await startCaches({ buildId: await readBuildId() });
  if (env().WORKER_IN_PROCESS) workUntilStopped();
  log.info('server-started', { release: env().RELEASE });
}

/** The web server does not wait for its jobs when it ends: they are handed back and start again elsewhere. */
function workUntilStopped(): void {
  const worker = keepWorking();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop(0));
}
