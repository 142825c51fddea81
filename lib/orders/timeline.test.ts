import { describe, expect, it } from 'vitest';
import { deriveTimeline } from './timeline.ts';
import type { OrderStatus } from './transitions.ts';

function storyOf(statuses: readonly OrderStatus[], deliveryMethod: 'pickup' | 'post' = 'post') {
  const events = statuses.map((toStatus) => ({ toStatus, createdAt: new Date(0), reason: null }));
  return deriveTimeline({ events, deliveryMethod }).map(({ status, phase }) => `${status} ${phase}`);
}

describe('timeline of an order', () => {
  it('shows what is done, what holds now and what is to come', () => {
    expect(storyOf(['new', 'confirmed'])).toEqual([
      'new done',
      'confirmed now',
      'in-production next',
      'ready next',
      'shipped next',
      'completed next',
    ]);
    expect(storyOf(['new', 'confirmed', 'in-production', 'ready'], 'pickup').at(-1)).toBe('completed next');
  });

  it('ends where nothing comes any more', () => {
    expect(storyOf(['new', 'cancelled'])).toEqual(['new done', 'cancelled done']);
    expect(storyOf(['new', 'confirmed', 'in-production', 'ready', 'completed'], 'pickup').at(-1)).toBe(
      'completed done',
    );
  });

  it('tells of a step that was made twice, twice', () => {
    const story = storyOf(['new', 'confirmed', 'in-production', 'ready', 'in-production']);
    expect(story.slice(2, 6)).toEqual([
      'in-production done',
      'ready done',
      'in-production now',
      'ready next',
    ]);
  });
});
