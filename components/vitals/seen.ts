import type { PackedFrames, SpokenView } from '#lib/vitals';
import { markPrefix } from '#lib/vitals/names';
import { describeScript, ms } from './attribution.ts';

/** What a beacon says of a view. */
export type Measured = Pick<
  SpokenView,
  'lcp' | 'inp' | 'cls' | 'fcp' | 'ttfb' | 'ttfbParts' | 'frames' | 'image' | 'api' | 'marks' | 'goals'
>;

/** What is read of an entry of the browser's timeline: a request, a long frame, or the shop's own mark. */
export type TimelineEntry = Pick<PerformanceEntry, 'name' | 'entryType' | 'startTime' | 'duration'> &
  Partial<Pick<PerformanceResourceTiming, 'initiatorType'>> &
  Partial<Pick<PerformanceLongAnimationFrameTiming, 'blockingDuration' | 'scripts'>>;

/** What an entry adds to the view in which it began, null for nothing. Of things alike the slowest stays. */
export function seenIn(
  entry: TimelineEntry,
  { image, api = [], marks, goals = [], frames }: Measured,
): Measured | null {
  const { name, entryType, initiatorType, scripts } = entry;
  const value = ms(entry.duration);
  if (scripts) return { frames: addFrame(entry, value, frames) };
  if (initiatorType) {
    const { origin, pathname } = new URL(name);
    const source = /^\/(catalogue|files)\//.exec(pathname)?.[1];
    // The picture that a page is about is asked for by a link in its head.
    if (initiatorType === 'img' || (initiatorType === 'link' && source))
      return value > (image?.[1] ?? -1) ? { image: [source ?? 'other', value] } : null;
    const noun = /^\/api\/v1\/([a-z]+)/.exec(pathname)?.[1];
    const isOurs = initiatorType === 'fetch' && origin === location.origin;
    if (!isOurs || !noun || api.some(([name, most]) => name === noun && most >= value)) return null;
    return { api: [...api.filter(([name]) => name !== noun), [noun, value]] };
  }
  if (!name.startsWith(markPrefix)) return null;
  const own = name.slice(markPrefix.length);
  if (entryType === 'mark') return { goals: [...new Set(goals).add(own)] };
  return { marks: { ...marks, [own]: Math.max(marks?.[own] ?? 0, value) } };
}

function addFrame(
  { blockingDuration = 0, scripts = [] }: TimelineEntry,
  value: number,
  [count, blocked, most, script]: PackedFrames = [0, 0, -1, undefined],
): PackedFrames {
  const [longest] = scripts.toSorted((a, b) => b.duration - a.duration);
  const isLonger = value > most;
  return [
    count + 1,
    ms(blocked + blockingDuration),
    isLonger ? value : most,
    isLonger ? longest && describeScript(longest) : script,
  ];
}
