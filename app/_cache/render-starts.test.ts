import { describe, expect, it } from 'vitest';
import { RenderStarts } from './render-starts.ts';

describe('RenderStarts', () => {
  it('counts a page from when it was first asked for', () => {
    const clock = { ms: 10 };
    const starts = new RenderStarts(() => clock.ms);
    starts.note('/gallery');
    clock.ms = 20;
    starts.note('/gallery');
    clock.ms = 30;
    expect(starts.take('/gallery')).toBe(10);
    expect(starts.take('/gallery')).toBe(30);
  });

  it('forgets a rendering that must have failed', () => {
    const clock = { ms: 0 };
    const starts = new RenderStarts(() => clock.ms);
    starts.note('/gallery');
    clock.ms = 70_000;
    starts.note('/gallery');
    expect(starts.take('/gallery')).toBe(70_000);
  });
});
