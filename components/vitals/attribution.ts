import type {
  CLSMetricWithAttribution,
  INPMetricWithAttribution,
  LCPMetricWithAttribution,
} from 'web-vitals/attribution';
import type { PackedCls, PackedInp, PackedLcp, SpokenView } from '#lib/vitals';

const longestLabel = 100;
/** Ids made by React or holding a number name one element of one page, and sometimes a person's data. */
const plainId = /^[a-z][a-z-]*$/;

/**
 * Where an element stands, told by tags and fixed ids: `main>section>figure>img`. Class names are left out:
 * they are long, say nothing, and change with the styling.
 */
export function describeElement(node: Node | null): string | undefined {
  const parts: string[] = [];
  for (let at = node; at && at.nodeType === 1 && parts.length < 5; at = at.parentNode) {
    const id = at instanceof Element && plainId.test(at.id) ? `#${at.id}` : '';
    parts.unshift(`${at.nodeName.toLowerCase()}${id}`);
    if (id) break;
  }
  return parts.join('>').slice(0, longestLabel) || undefined;
}

/** A script by the end of its path and its function, without host and query. */
export function describeScript(script: PerformanceScriptTiming): string | undefined {
  const file = script.sourceURL.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const name = [file, script.sourceFunctionName].filter(Boolean).join('#') || script.invokerType;
  return name.replace(/[^\w #.>:()[\]@/+*,~-]/g, '').slice(0, longestLabel) || undefined;
}

/** Tenths of a millisecond are beyond what a browser's clock tells. */
export function ms(time: number): number {
  return Math.min(600_000, Math.max(0, Math.round(time * 10) / 10));
}

export function lcpPart({ value, attribution }: LCPMetricWithAttribution): PackedLcp {
  return [
    ms(value),
    attribution.target,
    ms(attribution.timeToFirstByte),
    ms(attribution.resourceLoadDelay),
    ms(attribution.resourceLoadDuration),
    ms(attribution.elementRenderDelay),
  ];
}

export function inpPart({ value, attribution }: INPMetricWithAttribution): PackedInp {
  const { longestScript: longest, inputDelay, processingDuration, presentationDelay } = attribution;
  return [
    ms(value),
    attribution.interactionTarget || undefined,
    ms(inputDelay),
    ms(processingDuration),
    ms(presentationDelay),
    longest && describeScript(longest.entry),
    longest && ms(longest.intersectingDuration),
  ];
}

export function clsPart({ value, attribution }: CLSMetricWithAttribution): PackedCls {
  return [Math.min(100, Math.round(value * 10_000) / 10_000), attribution.largestShiftTarget];
}

/**
 * The first byte of the document and where its time went, as web-vitals/attribution has it, read without the weight
 * of its own; and what the server says of its time (Server-Timing). Of a page that was rendered ahead only what came
 * after it was shown counts.
 */
export function firstByte(entry: PerformanceNavigationTiming): Pick<SpokenView, 'ttfb' | 'ttfbParts'> {
  if (entry.responseStart <= 0) return {};
  const { activationStart = 0, workerStart, fetchStart, serverTiming = [] } = entry;
  let before = activationStart;
  const until = (moment: number) => {
    const since = before;
    before = Math.max(since, moment);
    return ms(before - since);
  };
  const server = serverTiming.find(({ name }) => name === 'app')?.duration;
  return {
    ttfb: ms(entry.responseStart - activationStart),
    ttfbParts: [
      until(workerStart || fetchStart),
      until(entry.domainLookupStart),
      until(entry.connectStart),
      until(entry.connectEnd),
      until(entry.responseStart),
      server && ms(server),
    ],
  };
}
