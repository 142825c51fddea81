import { describe, expect, it } from 'vitest';
import { everythingTag, TagState } from './tag-state.ts';

function stateAt(clock: { ms: number }) {
  return new TagState(() => clock.ms);
}

describe('TagState', () => {
  it('outdates what began before a change, and nothing that began after it', () => {
    const clock = { ms: 10 };
    const state = stateAt(clock);
    state.learn([{ tag: 'projects', mark: '7' }]);
    expect(state.hasChangedSince(['facts', 'projects'], 9)).toBe(true);
    expect(state.hasChangedSince(['facts', 'projects'], 10)).toBe(true);
    expect(state.hasChangedSince(['facts', 'projects'], 11)).toBe(false);
    expect(state.hasChangedSince(['facts'], 9)).toBe(false);
  });

  it('passes over a change that it has heard of', () => {
    const clock = { ms: 10 };
    const state = stateAt(clock);
    expect(state.learn([{ tag: 'projects', mark: '7' }])).toEqual(['projects']);
    clock.ms = 20;
    expect(state.learn([{ tag: 'projects', mark: '7' }])).toEqual([]);
    expect(state.hasChangedSince(['projects'], 15)).toBe(false);
    expect(state.learn([{ tag: 'projects', mark: '8' }])).toEqual(['projects']);
    expect(state.hasChangedSince(['projects'], 15)).toBe(true);
  });

  it('outdates everything by the tag that all entries have', () => {
    const clock = { ms: 10 };
    const state = stateAt(clock);
    state.learn([{ tag: everythingTag, mark: '1' }]);
    expect(state.hasChangedSince([], 5)).toBe(true);
  });

  it('knows by its marks an entry of another process that still holds', () => {
    const [here, there] = [new TagState(), new TagState()];
    const stored = there.marksOf(['projects', 'facts']);
    expect(here.hasMarks(['projects', 'facts'], stored)).toBe(true);
    here.learn([{ tag: 'facts', mark: '9' }]);
    expect(here.hasMarks(['projects', 'facts'], stored)).toBe(false);
    there.learn([{ tag: 'facts', mark: '9' }]);
    expect(here.hasMarks(['projects', 'facts'], there.marksOf(['projects', 'facts']))).toBe(true);
  });

  it('keeps the mark of a tag that expires here alone', () => {
    const state = new TagState();
    state.learn([{ tag: 'facts', mark: '9' }]);
    const marks = state.marksOf(['facts']);
    state.expireHere(['facts']);
    expect(state.hasMarks(['facts'], marks)).toBe(true);
    expect(state.learn([{ tag: 'facts', mark: '9' }])).toEqual([]);
  });
});
