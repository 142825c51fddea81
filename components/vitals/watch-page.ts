import { castBecause } from '#lib/cast';
import { type ApiNoun, apiNouns, goalNames, type ImageSource, markNames } from '#lib/vitals/marks';
import { describeScript, ms } from './attribution.ts';
import { markPrefix } from './mark.ts';
import type { Seen } from './seen.ts';

function imageSourceOf(url: URL): ImageSource {
  if (url.pathname.startsWith('/catalogue/')) return 'catalogue';
  return url.pathname.startsWith('/files/') ? 'files' : 'other';
}

function apiNounOf(url: URL): ApiNoun | undefined {
  const noun = /^\/api\/v1\/([a-z]+)/.exec(url.pathname)?.[1];
  return url.origin === location.origin ? apiNouns.find((known) => known === noun) : undefined;
}

function seenResource({ name, initiatorType, startTime, duration }: PerformanceResourceTiming): Seen[] {
  const url = new URL(name, location.href);
  const place = { at: startTime, value: ms(duration) };
  if (initiatorType === 'img') return [{ ...place, kind: 'image', source: imageSourceOf(url) }];
  const noun = initiatorType === 'fetch' ? apiNounOf(url) : undefined;
  return noun ? [{ ...place, kind: 'api', noun }] : [];
}

function seenMark({ name, startTime, duration }: PerformanceEntry): Seen[] {
  const bare = name.startsWith(markPrefix) ? name.slice(markPrefix.length) : '';
  const goal = goalNames.find((known) => known === bare);
  if (goal) return [{ at: startTime, kind: 'goal', goal }];
  const mark = markNames.find((known) => known === bare);
  return mark ? [{ at: startTime, kind: 'mark', name: mark, value: ms(duration) }] : [];
}

function seenFrame({
  startTime,
  duration,
  blockingDuration,
  scripts,
}: PerformanceLongAnimationFrameTiming): Seen {
  const longest = [...scripts].sort((a, b) => b.duration - a.duration)[0];
  return {
    at: startTime,
    kind: 'frame',
    value: ms(duration),
    blocked: ms(blockingDuration),
    script: longest && describeScript(longest),
  };
}

function seenIn(entry: PerformanceEntry): Seen[] {
  switch (entry.entryType) {
    case 'resource':
      return seenResource(castBecause<PerformanceResourceTiming>('entries of this type are those', entry));
    case 'long-animation-frame':
      return [
        seenFrame(castBecause<PerformanceLongAnimationFrameTiming>('entries of this type are those', entry)),
      ];
    default:
      return seenMark(entry);
  }
}

const types = ['resource', 'mark', 'measure', 'long-animation-frame'] as const;

/**
 * Watches the browser's timeline, from its beginning, for pictures, requests, long frames and the shop's own
 * marks. The function that it returns gives what came since it was last called, to the very moment.
 */
export function watchPage(onSeen: () => void): () => Seen[] {
  let all: Seen[] = [];
  const take = (entries: PerformanceEntryList) => {
    const seen = entries.flatMap(seenIn);
    all.push(...seen);
    return seen.length > 0;
  };
  const observers = types
    .filter((type) => PerformanceObserver.supportedEntryTypes.includes(type))
    .map((type) => {
      const observer = new PerformanceObserver((list) => {
        if (take(list.getEntries())) onSeen();
      });
      observer.observe({ type, buffered: true });
      return observer;
    });
  return () => {
    for (const observer of observers) take(observer.takeRecords());
    const seen = all;
    all = [];
    return seen;
  };
}
