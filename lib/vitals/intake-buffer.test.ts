import { describe, expect, test } from 'vitest';
import type { Batch } from './batch.ts';
import { reachedBucket } from './causes.ts';
import { IntakeBuffer } from './intake-buffer.ts';
import type { MetricName } from './metrics.ts';
import { aView, bodyOf } from './testing.ts';

const now = new Date('2026-11-21T10:20:30Z');

const releases = new Set(['v1']);

function totalOf(batch: Batch | null) {
  return batch?.slices.find(({ kind }) => kind === 'total');
}

function countsOf(batch: Batch | null, metric: MetricName) {
  const { good, needsImprovement, poor } = totalOf(batch)?.tally.histograms.get(metric) ?? {};
  return [good, needsImprovement, poor];
}

function real(view: ReturnType<typeof aView>) {
  const visitor = { audience: 'real', browser: 'chrome', country: 'NO' } as const;
  return { view, visitor, text: bodyOf(view) };
}

describe('the intake buffer', () => {
  test('counts a view in its slices, by the hour it arrived', () => {
    const buffer = new IntakeBuffer();
    expect(buffer.accept(real(aView()), now)).toBe('accepted');
    const batch = buffer.takeBatch(now, releases);
    expect(batch?.slices.map(({ kind, value }) => `${kind}: ${value}`).sort()).toEqual([
      'browser: chrome',
      'connection: 4g',
      'country: NO',
      'device: phone',
      'navigation: navigate',
      'release-device: v1 phone',
      'release-route-device: v1 /gallery/[slug] phone',
      'release-route: v1 /gallery/[slug]',
      'release: v1',
      'route-device: /gallery/[slug] phone',
      'route: /gallery/[slug]',
      'total: ',
    ]);
    expect(totalOf(batch)).toMatchObject({
      startsAt: '2026-11-21T10:00:00.000Z',
      tally: { views: 1, scored: 1 },
    });
    expect(countsOf(batch, 'LCP')).toEqual([1, 0, 0]);
    expect(buffer.takeBatch(now, releases)).toBeNull();
  });

  test('counts two beacons of one view once, with what the later one says', () => {
    const buffer = new IntakeBuffer();
    const view = aView();
    buffer.accept(real(view), now);
    expect(buffer.accept(real({ ...view, seq: 1, inp: { value: 640 } }), now)).toBe('updated');
    expect(buffer.accept(real({ ...view, seq: 1 }), now)).toBe('repeated');
    const batch = buffer.takeBatch(now, releases);
    expect(totalOf(batch)?.tally.views).toBe(1);
    expect(countsOf(batch, 'LCP')).toEqual([1, 0, 0]);
    expect(countsOf(batch, 'INP')).toEqual([0, 0, 1]);
    expect(batch?.sample).toHaveLength(1);
  });

  test('corrects a view that an earlier batch counted, in the hour it was counted in', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ cls: { value: 0.05 } });
    buffer.accept(real(view), now);
    buffer.takeBatch(now, releases);
    const later = new Date('2026-11-21T11:05:00Z');
    buffer.accept(real({ ...view, seq: 1, route: '/print', cls: { value: 0.3 } }), later);
    const batch = buffer.takeBatch(later, releases);
    expect(totalOf(batch)).toMatchObject({
      startsAt: '2026-11-21T10:00:00.000Z',
      tally: { views: 0, scored: 0 },
    });
    expect(countsOf(batch, 'CLS')).toEqual([-1, 0, 1]);
    expect(countsOf(batch, 'LCP')).toEqual([0, 0, 0]);
    expect(batch?.slices.some(({ value }) => value.includes('/print'))).toBe(false);
  });

  test('corrects a view whose first beacon was mostly blanks', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ cls: { value: 0.05 } });
    buffer.accept({ ...real(view), text: bodyOf(view) + ' '.repeat(7000) }, now);
    buffer.takeBatch(now, releases);
    buffer.accept(real({ ...view, seq: 1, cls: { value: 0.3 } }), now);
    expect(countsOf(buffer.takeBatch(now, releases), 'CLS')).toEqual([-1, 0, 1]);
  });

  test('puts a later beacon that overtook the first one together with it', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ inp: { value: 100 } });
    expect(buffer.accept(real({ ...view, seq: 1, inp: { value: 300 } }), now)).toBe('waiting');
    expect(buffer.accept(real(view), now)).toBe('accepted');
    const batch = buffer.takeBatch(now, releases);
    expect(countsOf(batch, 'INP')).toEqual([0, 1, 0]);
  });

  test('does not count a later beacon of a view that it no longer remembers', () => {
    const buffer = new IntakeBuffer({ pendingViews: 10, rememberedViews: 1 });
    const [first, second] = [aView(), aView()];
    buffer.accept(real(first), now);
    buffer.accept(real(second), now);
    buffer.takeBatch(now, releases);
    buffer.accept(real({ ...first, seq: 1, inp: { value: 900 } }), now);
    const batch = buffer.takeBatch(new Date(now.getTime() + 5000), releases);
    expect(batch?.slices).toEqual([]);
    expect(batch?.intake).toMatchObject([{ outcome: 'late', beacons: 1 }]);
  });

  test('refuses views it has no room for, and counts them', () => {
    const buffer = new IntakeBuffer({ pendingViews: 2, rememberedViews: 2 });
    const outcomes = [aView(), aView(), aView()].map((view) => buffer.accept(real(view), now));
    expect(outcomes).toEqual(['accepted', 'accepted', 'buffer-full']);
    expect(buffer.takeBatch(now, releases)?.intake).toEqual([
      { hour: '2026-11-21T10:00:00.000Z', outcome: 'accepted', beacons: 2 },
      { hour: '2026-11-21T10:00:00.000Z', outcome: 'buffer-full', beacons: 1 },
    ]);
  });

  test('keeps every view of a quiet shop as an example, and of a crowd as many as the day allows', () => {
    const buffer = new IntakeBuffer();
    for (let n = 0; n < 500; n++) buffer.accept(real(aView()), now);
    expect(buffer.takeBatch(now, releases)?.sample).toHaveLength(500);
    for (let n = 0; n < 15_000; n++) buffer.accept(real(aView()), now);
    const sample = buffer.takeBatch(now, releases)?.sample ?? [];
    expect(sample.length).toBeGreaterThan(1300);
    expect(sample.length).toBeLessThan(1700);
    expect(sample[0]?.weight).toBe(10);
  });

  test('counts releases that never ran together', () => {
    const buffer = new IntakeBuffer();
    for (const release of ['v1', 'v666', '1.0-made-up']) buffer.accept(real(aView({ release })), now);
    const kinds = buffer.takeBatch(now, releases)?.slices.filter(({ kind }) => kind === 'release');
    expect(kinds?.map(({ value, tally }) => [value, tally.views])).toEqual([
      ['v1', 1],
      ['(other)', 2],
    ]);
  });

  test('traces large values to elements, scripts and the parts of a paint', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ inp: { value: 300, target: 'button', script: 'a.js#f' }, cls: { value: 0 } });
    buffer.accept(real(view), now);
    const causes = buffer.takeBatch(now, releases)?.causes ?? [];
    expect(causes.map(({ kind, label, views }) => `${kind} ${label} ${views}`)).toEqual([
      'lcp-part firstByte 1',
      'lcp-part loadDelay 1',
      'lcp-part loadTime 1',
      'lcp-part renderDelay 1',
      'lcp-element main>img 1',
      'inp-element button 1',
      'inp-script a.js#f 1',
      'cart-chance to-2500 1',
      'quote-chance to-2500 1',
    ]);
    buffer.accept(real({ ...view, seq: 1, inp: { value: 500, target: 'a' } }), now);
    const later = buffer.takeBatch(now, releases)?.causes ?? [];
    expect(later.map(({ kind, label, views }) => `${kind} ${label} ${views}`)).toEqual([
      'inp-element button -1',
      'inp-script a.js#f -1',
      'inp-element a 1',
    ]);
  });

  test('keeps what else a view took time for, and what it led to', () => {
    const buffer = new IntakeBuffer();
    const view = aView({
      lcp: undefined,
      ttfbParts: { waiting: 1, cache: 2, dns: 3, connection: 4, request: 90, server: 12 },
      frames: { count: 2, blocked: 80, longest: 120, script: 'b.js' },
      image: { source: 'catalogue', value: 310 },
      api: [{ noun: 'quotes', value: 44 }],
      marks: { 'time-to-price': 900 },
      goals: ['cart'],
    });
    buffer.accept(real(view), now);
    const kinds = (all: ReturnType<IntakeBuffer['takeBatch']>) =>
      all?.causes.map(({ kind, label }) => `${kind} ${label}`);
    expect(kinds(buffer.takeBatch(now, releases))).toEqual([
      'ttfb-part waiting',
      'ttfb-part cache',
      'ttfb-part dns',
      'ttfb-part connection',
      'ttfb-part request',
      'ttfb-part server',
      'api quotes',
      'blocked all',
      'frame-script b.js',
      'image catalogue',
      'mark time-to-price',
    ]);
    const lcp = { value: 2500, firstByte: 0, loadDelay: 0, loadTime: 0, renderDelay: 2500 };
    buffer.accept(real({ ...aView({ lcp, goals: ['cart'] }) }), now);
    const chances = buffer.takeBatch(now, releases)?.causes.slice(-2) ?? [];
    expect(chances.map(({ kind, label, histogram }) => [kind, label, [...histogram.buckets]])).toEqual([
      ['cart-chance', 'to-2500', [[reachedBucket, 1]]],
      ['quote-chance', 'to-2500', [[0, 1]]],
    ]);
  });

  test('counts a view that was drawn by lot as many, and corrects it as many', () => {
    const buffer = new IntakeBuffer();
    const view = aView({ cls: { value: 0 } });
    buffer.accept(real(view), now, 4);
    const total = (batch: ReturnType<IntakeBuffer['takeBatch']>) =>
      batch?.slices.find(({ kind }) => kind === 'total')?.tally;
    expect(total(buffer.takeBatch(now, releases))).toMatchObject({ views: 4, weightSquares: 16 });
    buffer.accept(real({ ...view, seq: 1, cls: { value: 0.4 } }), now);
    const corrected = total(buffer.takeBatch(now, releases));
    expect(corrected).toMatchObject({ views: 0, weightSquares: 0 });
    expect(corrected?.histograms.get('CLS')).toMatchObject({ good: -4, poor: 4 });
  });
});
