import type { ApiNoun, GoalName, ImageSource, MarkName } from './marks.ts';
import type { MetricName } from './metrics.ts';

export const deviceClasses = ['phone', 'tablet', 'desktop'] as const;
export type DeviceClass = (typeof deviceClasses)[number];

export const connectionTypes = ['slow-2g', '2g', '3g', '4g'] as const;
export type ConnectionType = (typeof connectionTypes)[number];

export const navigationTypes = [
  'navigate',
  'reload',
  'back-forward',
  'back-forward-cache',
  'prerender',
  'restore',
  'soft-navigation',
] as const;
export type NavigationType = (typeof navigationTypes)[number];

/** People, automated browsers and declared bots are counted side by side and never together. */
export const audiences = ['real', 'lab', 'bot'] as const;
export type Audience = (typeof audiences)[number];

export const browsers = ['chrome', 'safari', 'firefox', 'edge', 'samsung', 'opera', 'other'] as const;
export type Browser = (typeof browsers)[number];

/** What the server knows of who sent a beacon: nothing that tells one visitor from another. */
export interface Visitor {
  readonly audience: Audience;
  readonly browser: Browser;
  /** Two letters, where a proxy in front of the shop says so. */
  readonly country?: string | undefined;
}

/** What one beacon tells: the state of one page view, sent again when it changed. Times in ms. */
export interface ViewBeacon {
  /** Names the view, not the visitor: random, made for this view, kept nowhere. 32 hex digits. */
  readonly id: string;
  /** 0 for the first beacon of a view; a later one replaces what the earlier ones said. */
  readonly seq: number;
  readonly release: string;
  readonly route: string;
  readonly lang: 'en' | 'ru';
  readonly device: DeviceClass;
  readonly nav: NavigationType;
  readonly net?: ConnectionType | undefined;
  /** Present and true for an automated browser. */
  readonly lab?: boolean | undefined;
  readonly lcp?: LcpPart | undefined;
  readonly inp?: InpPart | undefined;
  readonly cls?: ClsPart | undefined;
  readonly fcp?: number | undefined;
  readonly ttfb?: number | undefined;
  readonly ttfbParts?: TtfbParts | undefined;
  readonly frames?: FramesPart | undefined;
  /** The slowest picture. */
  readonly image?: { readonly source: ImageSource; readonly value: number } | undefined;
  /** The slowest request of each kind. */
  readonly api?: readonly { readonly noun: ApiNoun; readonly value: number }[] | undefined;
  readonly marks?: Readonly<Partial<Record<MarkName, number>>> | undefined;
  readonly goals?: readonly GoalName[] | undefined;
}

/** Where the time to the first byte goes; `server` is what the server says of itself (Server-Timing). */
export interface TtfbParts {
  readonly waiting: number;
  readonly cache: number;
  readonly dns: number;
  readonly connection: number;
  readonly request: number;
  readonly server?: number | undefined;
}

/** Long animation frames: those over 50 ms. */
export interface FramesPart {
  readonly count: number;
  /** How long taps would have had to wait, altogether. */
  readonly blocked: number;
  readonly longest: number;
  readonly script?: string | undefined;
}

export interface LcpPart {
  readonly value: number;
  readonly target?: string | undefined;
  readonly firstByte: number;
  readonly loadDelay: number;
  readonly loadTime: number;
  readonly renderDelay: number;
}

export interface InpPart {
  readonly value: number;
  readonly target?: string | undefined;
  readonly script?: string | undefined;
  readonly scriptTime?: number | undefined;
  readonly inputDelay?: number | undefined;
  readonly processing?: number | undefined;
  readonly presentation?: number | undefined;
}

export interface ClsPart {
  readonly value: number;
  readonly target?: string | undefined;
}

/** The values that a view brought, by metric; a metric the browser or the visit did not give is absent. */
export function listValues({ lcp, inp, cls, fcp, ttfb }: ViewBeacon): [MetricName, number][] {
  const values: [MetricName, number][] = [];
  if (lcp) values.push(['LCP', lcp.value]);
  if (inp) values.push(['INP', inp.value]);
  if (cls) values.push(['CLS', cls.value]);
  if (fcp !== undefined) values.push(['FCP', fcp]);
  if (ttfb !== undefined) values.push(['TTFB', ttfb]);
  return values;
}
