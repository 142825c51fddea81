import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '#lib/env';
import { startWorker, type Worker } from '#lib/jobs';
import { log } from '#lib/log';
import { shopJobs } from './shop-jobs.ts';

const firstPauseMs = 1000;
const longestPauseMs = 60_000;

/** Works on the shop's queues; while the database cannot be reached, it tries again and again. */
export function keepWorking(): Worker {
  const life = new AbortController();
  const started = startPersistently(life.signal);
  return {
    stop: async (patienceMs) => {
      life.abort();
      await (await started)?.stop(patienceMs);
    },
  };
}

async function startPersistently(signal: AbortSignal): Promise<Worker | null> {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await startWorker({ jobs: shopJobs, databaseUrl: env().DATABASE_URL });
    } catch (error) {
      log.error('worker-start-failed', { nextTryMs: pauseMs }, error);
    }
    // An abort only cuts the pause short: the loop looks at the signal itself.
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
  return null;
}
