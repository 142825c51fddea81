import { describe, expect, test } from 'vitest';
import type { HistogramDelta } from './batch.ts';
import { IntakeBuffer } from './intake-buffer.ts';
import { aView } from './testing.ts';

const now = new Date('2026-11-21T10:20:30Z');

function totalOf(deltas: readonly HistogramDelta[] | undefined, metric: HistogramDelta['metric']) {
  return deltas?.find((delta) => delta.metric === metric && delta.sliceKind === 'total');
}

function real(view: ReturnType<typeof aView>) {
  return { view, audience: 'real' as const };
}

describe('the intake buffer', () => {
  test('counts a view in its slices, by the hour it arrived', () => {
    const buffer = new IntakeBuffer();
    expect(buffer.accept(real(aView()), now)).toBe('accepted');
    const deltas = buffer.takeBatch(now)?.histograms ?? [];
    expect(new Set(deltas.map(({ sliceKind, sliceValue }) => `${sliceKind}: ${sliceValue}`))).toEqual(
      new Set([
        'total: ',
        'route: /gallery/[slug]',
        'device: phone',
        'route-device: /gallery/[slug] phone',
        'release: v1',
      ]),
    );
    expect(totalOf(deltas, 'LCP')).toMatchObject({ hour: '2026-11-21T10:00:00.000Z', views: 1, good: 1 });
    expect(totalOf(deltas, 'VIEW')?.views).toBe(1);
    expect(buffer.takeBatch(now)).toBeNull();
  });

  test('counts two beacons of one view once, with what the later one says', () => {
    const buffer = new IntakeBuffer();
    const view = aView();
    buffer.accept(real(view), now);
    expect(buffer.accept(real({ ...view, seq: 1, inp: { value: 640 } }), now)).toBe('updated');
    expect(buffer.accept(real({ ...view, seq: 1 }), now)).toBe('repeated');
    const batch = buffer.takeBatch(now);
    expect(totalOf(batch?.histograms, 'VIEW')?.views).toBe(1);
    expect(totalOf(batch?.histograms, 'LCP')?.views).toBe(1);
    expect(totalOf(batch?.histograms, 'INP')).toMatchObject({ views: 1, poor: 1 });
    expect(batch?.sample).toHaveLength(1);
  });

  test('corrects a view that an earlier batch counted, in the hour it was counted in', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ cls: { value: 0.05 } });
    buffer.accept(real(view), now);
    buffer.takeBatch(now);
    const later = new Date('2026-11-21T11:05:00Z');
    buffer.accept(real({ ...view, seq: 1, route: '/print', cls: { value: 0.3 } }), later);
    const batch = buffer.takeBatch(later);
    expect(totalOf(batch?.histograms, 'CLS')).toMatchObject({
      hour: '2026-11-21T10:00:00.000Z',
      views: 0,
      good: -1,
      poor: 1,
    });
    expect(totalOf(batch?.histograms, 'VIEW')).toBeUndefined();
    expect(totalOf(batch?.histograms, 'LCP')).toBeUndefined();
    expect(batch?.histograms.some(({ sliceValue }) => sliceValue === '/print')).toBe(false);
  });

  test('puts a later beacon that overtook the first one together with it', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ inp: { value: 100 } });
    expect(buffer.accept(real({ ...view, seq: 1, inp: { value: 300 } }), now)).toBe('waiting');
    expect(buffer.accept(real(view), now)).toBe('accepted');
    const batch = buffer.takeBatch(now);
    expect(totalOf(batch?.histograms, 'INP')).toMatchObject({ views: 1, needsImprovement: 1 });
  });

  test('does not count a later beacon of a view that it no longer remembers', () => {
    const buffer = new IntakeBuffer({ pendingViews: 10, rememberedViews: 1 });
    const [first, second] = [aView(), aView()];
    buffer.accept(real(first), now);
    buffer.accept(real(second), now);
    buffer.takeBatch(now);
    buffer.accept(real({ ...first, seq: 1, inp: { value: 900 } }), now);
    const batch = buffer.takeBatch(new Date(now.getTime() + 5000));
    expect(batch?.histograms).toEqual([]);
    expect(batch?.intake).toMatchObject([{ outcome: 'late', beacons: 1 }]);
  });

  test('refuses views it has no room for, and counts them', () => {
    const buffer = new IntakeBuffer({ pendingViews: 2, rememberedViews: 2 });
    const outcomes = [aView(), aView(), aView()].map((view) => buffer.accept(real(view), now));
    expect(outcomes).toEqual(['accepted', 'accepted', 'buffer-full']);
    expect(buffer.takeBatch(now)?.intake).toEqual([
      { hour: '2026-11-21T10:00:00.000Z', outcome: 'accepted', beacons: 2 },
      { hour: '2026-11-21T10:00:00.000Z', outcome: 'buffer-full', beacons: 1 },
    ]);
  });

  test('keeps a sample of about 200 examples of a crowded batch, each standing for its share', () => {
    const buffer = new IntakeBuffer();
    for (let n = 0; n < 4000; n++) buffer.accept(real(aView()), now);
    const sample = buffer.takeBatch(now)?.sample ?? [];
    expect(sample.length).toBeGreaterThan(140);
    expect(sample.length).toBeLessThan(260);
    expect(sample[0]?.weight).toBe(20);
  });
});
