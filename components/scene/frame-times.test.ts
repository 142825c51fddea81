import { describe, expect, it } from 'vitest';
import { FrameTimes } from './frame-times.ts';

function turn(times: FrameTimes, { frames, startAt, everyMs }: Record<string, number>): number | null {
  for (let frame = 0; frame < (frames ?? 0); frame++) times.add((startAt ?? 0) + frame * (everyMs ?? 0));
  return times.end();
}

describe('FrameTimes', () => {
  it('is the median of a turn, whatever a single frame took', () => {
    const times = new FrameTimes();
    for (const at of [0, 16, 32, 48, 64, 264, 280, 296, 312, 328, 344, 360]) times.add(at);
    expect(times.end()).toBe(16);
  });

  it('says nothing of a short turn, and keeps nothing of it for the next', () => {
    const times = new FrameTimes();
    expect(turn(times, { frames: 5, startAt: 0, everyMs: 100 })).toBeNull();
    expect(turn(times, { frames: 20, startAt: 5000, everyMs: 20 })).toBe(20);
  });

  it('does not count the rest before a turn', () => {
    const times = new FrameTimes();
    times.add(0);
    for (let frame = 0; frame < 20; frame++) times.add(60_000 + frame * 10);
    expect(times.end()).toBe(10);
  });
});
