import { castBecause } from '#lib/cast';
import { apiNouns, goalNames, imageSources, mostApiTimes } from './marks.ts';
import { largestShift, largestTimeMs } from './metrics.ts';
import { isKnownRoute, otherRoute } from './route-template.ts';
import {
  anything,
  listOf,
  numberBetween,
  objectOf,
  oneOf,
  optional,
  textLike,
  textUpTo,
  wholeBetween,
} from './shape.ts';
import {
  type ClsPart,
  type ConnectionType,
  connectionTypes,
  deviceClasses,
  type FramesPart,
  type InpPart,
  type LcpPart,
  navigationTypes,
  type TtfbParts,
  type ViewBeacon,
} from './view.ts';

type ApiTimes = NonNullable<ViewBeacon['api']>;

/** A beacon as it was sent: it may name connections and requests that are not told apart, and any path. */
interface SentBeacon extends Omit<ViewBeacon, 'net' | 'api'> {
  readonly net?: unknown;
  readonly api?: readonly SentTime[] | undefined;
}

interface SentTime {
  readonly noun: string;
  readonly value: number;
}

const timeMs = numberBetween(0, largestTimeMs);
/** What a selector or a script's name may hold; anything else is refused, not repaired. */
const label = textLike(/^[\w #.>:()[\]@/+*,~-]{0,120}$/);

const lcp = objectOf<LcpPart>({
  value: timeMs,
  target: optional(label),
  firstByte: timeMs,
  loadDelay: timeMs,
  loadTime: timeMs,
  renderDelay: timeMs,
});
const inp = objectOf<InpPart>({
  value: timeMs,
  target: optional(label),
  script: optional(label),
  scriptTime: optional(timeMs),
  inputDelay: optional(timeMs),
  processing: optional(timeMs),
  presentation: optional(timeMs),
});
const cls = objectOf<ClsPart>({ value: numberBetween(0, largestShift), target: optional(label) });
const ttfbParts = objectOf<TtfbParts>({
  waiting: timeMs,
  cache: timeMs,
  dns: timeMs,
  connection: timeMs,
  request: timeMs,
  server: optional(timeMs),
});
const frames = objectOf<FramesPart>({
  count: wholeBetween(1, 100_000),
  blocked: timeMs,
  longest: timeMs,
  script: optional(label),
});
const image = objectOf<NonNullable<ViewBeacon['image']>>({ source: oneOf(...imageSources), value: timeMs });
const apiTime = objectOf<SentTime>({ noun: textUpTo(40), value: timeMs });
const marks = objectOf<NonNullable<ViewBeacon['marks']>>({
  'time-to-price': optional(timeMs),
  'viewer-first-frame': optional(timeMs),
  'viewer-parse': optional(timeMs),
  'viewer-frame': optional(timeMs),
  'render-configurator': optional(timeMs),
});

const isSentBeacon = objectOf<SentBeacon>({
  v: oneOf(1),
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

function netOf(net: unknown): ConnectionType | undefined {
  return connectionTypes.find((known) => known === net);
}

function countedTimes(times: readonly SentTime[]): ApiTimes {
  return times.flatMap(({ noun, value }) => {
    const known = apiNouns.find((name) => name === noun);
    return known ? [{ noun: known, value }] : [];
  });
}

/** Field by field, so that all views are alike to the engine, whatever they hold and in whatever order. */
function viewOf(sent: SentBeacon): ViewBeacon {
  return {
    v: sent.v,
    id: sent.id,
    seq: sent.seq,
    release: sent.release,
    route: isKnownRoute(sent.route) ? sent.route : otherRoute,
    lang: sent.lang,
    device: sent.device,
    nav: sent.nav,
    net: sent.net === undefined ? undefined : netOf(sent.net),
    lab: sent.lab,
    lcp: sent.lcp,
    inp: sent.inp,
    cls: sent.cls,
    fcp: sent.fcp,
    ttfb: sent.ttfb,
    ttfbParts: sent.ttfbParts,
    frames: sent.frames,
    image: sent.image,
    api: sent.api && countedTimes(sent.api),
    marks: sent.marks,
    goals: sent.goals,
  };
}

/** A view as a body tells of it, with the token that came with it; or why the body is none. */
export function readBeacon(
  text: string,
): 'not-json' | 'invalid' | { view: ViewBeacon; token?: string | undefined } {
  const json = parseJson(text);
  if (json === undefined) return 'not-json';
  if (!isSentBeacon(json)) return 'invalid';
  const sent = castBecause<SentBeacon>('its shape has just been seen', json);
  return { view: viewOf(sent), token: sent.token };
}
