import type {
  CLSMetricWithAttribution,
  INPMetricWithAttribution,
  LCPMetricWithAttribution,
  TTFBMetricWithAttribution,
} from 'web-vitals/attribution';
import type { ClsPart, InpPart, LcpPart, TtfbParts } from '#lib/vitals';

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

export function timePart(metric: { readonly value: number }): number {
  return ms(metric.value);
}

export function lcpPart({ value, attribution }: LCPMetricWithAttribution): LcpPart {
  return {
    value: ms(value),
    target: attribution.target,
    firstByte: ms(attribution.timeToFirstByte),
    loadDelay: ms(attribution.resourceLoadDelay),
    loadTime: ms(attribution.resourceLoadDuration),
    renderDelay: ms(attribution.elementRenderDelay),
  };
}

export function inpPart({ value, attribution }: INPMetricWithAttribution): InpPart {
  const { longestScript: longest, inputDelay, processingDuration, presentationDelay } = attribution;
  return {
    value: ms(value),
    target: attribution.interactionTarget || undefined,
    inputDelay: ms(inputDelay),
    processing: ms(processingDuration),
    presentation: ms(presentationDelay),
    ...(longest
      ? { script: describeScript(longest.entry), scriptTime: ms(longest.intersectingDuration) }
      : {}),
  };
}

export function clsPart({ value, attribution }: CLSMetricWithAttribution): ClsPart {
  return {
    value: Math.min(100, Math.round(value * 10_000) / 10_000),
    target: attribution.largestShiftTarget,
  };
}

/** What the server says of its own time (Server-Timing), where it says so. */
function serverTime({ navigationEntry }: TTFBMetricWithAttribution['attribution']): number | undefined {
  const said = navigationEntry && 'serverTiming' in navigationEntry ? navigationEntry.serverTiming : [];
  return said.find(({ name }) => name === 'app')?.duration;
}

export function ttfbParts({ attribution }: TTFBMetricWithAttribution): TtfbParts {
  const server = serverTime(attribution);
  return {
    waiting: ms(attribution.waitingDuration),
    cache: ms(attribution.cacheDuration),
    dns: ms(attribution.dnsDuration),
    connection: ms(attribution.connectionDuration),
    request: ms(attribution.requestDuration),
    ...(server === undefined ? {} : { server: ms(server) }),
  };
}
