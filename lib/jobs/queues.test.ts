import { describe, expect, it } from 'vitest';
import { bossQueueOptions, queueRules } from './queues.ts';

/** The shortest that pg-boss goes on trying: its chance only ever makes a wait longer. */
function shortestPatienceS(name: keyof typeof queueRules): number {
  const { retryLimit, retryDelay, retryDelayMax } = bossQueueOptions(queueRules[name]);
  const waits = Array.from({ length: retryLimit }, (_, n) => Math.min(retryDelayMax, retryDelay * 2 ** n));
  return waits.reduce((sum, each) => sum + each, 0);
}

describe('the queue of mails', () => {
  it('outlives a mail server that is down for a whole day', () => {
    expect(shortestPatienceS('notifications')).toBeGreaterThan(24 * 3600);
  });
});
