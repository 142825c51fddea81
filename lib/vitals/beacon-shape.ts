import { castBecause } from '#lib/cast';
import { goalNames, imageSources, mostApiTimes } from './marks.ts';
import { largestShift, largestTimeMs } from './metrics.ts';
import {
  type PackedApiTime,
  type PackedCls,
  type PackedFrames,
  type PackedInp,
  type PackedLcp,
  type PackedTtfbParts,
  type PackedView,
  unpackView,
} from './packed-view.ts';
import {
  anything,
  listOf,
  numberBetween,
  objectOf,
  oneOf,
  optional,
  orNull,
  textLike,
  textUpTo,
  tupleOf,
  wholeBetween,
} from './shape.ts';
import { deviceClasses, navigationTypes, type ViewBeacon } from './view.ts';

const timeMs = numberBetween(0, largestTimeMs);
/** What a selector or a script's name may hold; anything else is refused, not repaired. */
const label = textLike(/^[\w #.>:()[\]@/+*,~-]{0,120}$/);

const lcp = tupleOf<PackedLcp>(timeMs, orNull(label), timeMs, timeMs, timeMs, timeMs);
const inp = tupleOf<PackedInp>(
  timeMs,
  orNull(label),
  orNull(timeMs),
  orNull(timeMs),
  orNull(timeMs),
  orNull(label),
  orNull(timeMs),
);
const cls = tupleOf<PackedCls>(numberBetween(0, largestShift), orNull(label));
const ttfbParts = tupleOf<PackedTtfbParts>(timeMs, timeMs, timeMs, timeMs, timeMs, orNull(timeMs));
const frames = tupleOf<PackedFrames>(wholeBetween(1, 100_000), timeMs, timeMs, orNull(label));
const image = tupleOf<NonNullable<PackedView['image']>>(oneOf(...imageSources), timeMs);
const apiTime = tupleOf<PackedApiTime>(textUpTo(40), timeMs);
const marks = objectOf<NonNullable<ViewBeacon['marks']>>({
  'time-to-price': optional(timeMs),
  'viewer-first-frame': optional(timeMs),
  'viewer-parse': optional(timeMs),
  'viewer-frame': optional(timeMs),
  'render-configurator': optional(timeMs),
});

const isPackedView = objectOf<PackedView>({
  v: oneOf(2),
  id: textLike(/^[0-9a-f]{32}$/),
  seq: wholeBetween(0, 999),
  release: textLike(/^[\w.+-]{1,64}$/),
  route: textUpTo(80),
  lang: oneOf('en', 'ru'),
  device: oneOf(...deviceClasses),
  nav: oneOf(...navigationTypes),
  net: optional(anything),
  lab: optional(oneOf(true, false)),
  lcp: optional(lcp),
  inp: optional(inp),
  cls: optional(cls),
  fcp: optional(timeMs),
  ttfb: optional(timeMs),
  ttfbParts: optional(ttfbParts),
  frames: optional(frames),
  image: optional(image),
  api: optional(listOf(apiTime, mostApiTimes)),
  marks: optional(marks),
  goals: optional(listOf(oneOf(...goalNames), goalNames.length)),
  token: optional(textUpTo(64)),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A view as a body tells of it, with the token that came with it; or why the body is none. */
export function readBeacon(
  text: string,
): 'not-json' | 'invalid' | { view: ViewBeacon; token?: string | undefined } {
  const json = parseJson(text);
  if (json === undefined) return 'not-json';
  if (!isPackedView(json)) return 'invalid';
  const packed = castBecause<PackedView>('its shape has just been seen', json);
  return { view: unpackView(packed), token: packed.token };
}
