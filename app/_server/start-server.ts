import { env, isBuilding } from '#lib/env';
import { log } from '#lib/log';
import { answerWithTiming } from './answer-with-timing.ts';

/** Runs once in every server process, before the first request. */
export async function startServer(): Promise<void> {
  if (isBuilding()) return;
  answerWithTiming();
  log.info('server-started', { release: env().RELEASE });
}
