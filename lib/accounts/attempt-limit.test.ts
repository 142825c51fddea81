import { describe, expect, it } from 'vitest';
import { AttemptLimit } from './attempt-limit.ts';

const limit = () => new AttemptLimit({ maxFailures: 3, windowMs: 1000, maxKeys: 2 });

describe('attempt limit', () => {
  it('lets nobody wait before the limit is reached', () => {
    const attempts = limit();
    attempts.fail('a', 0);
    attempts.fail('a', 10);
    expect(attempts.waitMs('a', 20)).toBe(0);
  });

  it('says how long to wait until the oldest failure is forgotten', () => {
    const attempts = limit();
    for (const atMs of [0, 10, 20]) attempts.fail('a', atMs);
    expect(attempts.waitMs('a', 400)).toBe(600);
    expect(attempts.waitMs('a', 1000)).toBe(0);
    expect(attempts.waitMs('b', 400)).toBe(0);
  });

  it('starts anew after a success', () => {
    const attempts = limit();
    for (const atMs of [0, 10, 20]) attempts.fail('a', atMs);
    attempts.clear('a');
    expect(attempts.waitMs('a', 30)).toBe(0);
  });

  it('forgets the oldest key when there are too many', () => {
    const attempts = limit();
    for (const key of ['a', 'a', 'a', 'b', 'c']) attempts.fail(key, 0);
    expect(attempts.waitMs('a', 1)).toBe(0);
  });
});
