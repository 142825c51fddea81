import type { TestProject } from 'vitest/node';
import { startRedisRest } from './testing/redis-rest.ts';

/** A real Redis behind the protocol of a hosted one, for the integration tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, token, stop } = await startRedisRest();
  project.provide('redisRest', { url, token });
  return stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    redisRest: { url: string; token: string };
  }
}
