import type { DeviceClass, GoalName, ViewBeacon } from '#lib/vitals';
import type { CountedView } from '#lib/vitals/server';
import { logNormal } from './random.ts';
import {
  pickBrowser,
  pickConnection,
  pickCountry,
  pickDevice,
  pickHabit,
  pickHardNavigation,
  pickNavigation,
  type RouteHabit,
  speedOfConnection,
  speedOfDevice,
  spread,
} from './visit-habits.ts';

/** A change that a release makes to one page on one device. */
export interface Regression {
  readonly route: string;
  readonly device?: DeviceClass | undefined;
  /** 1.2 makes every largest paint a fifth longer. */
  readonly factor: number;
}

export interface VisitPlace {
  readonly at: Date;
  readonly release: string;
  readonly regression?: Regression | undefined;
  readonly audience?: 'real' | 'bot';
}

let made = 0;

type PaintValues = Pick<ViewBeacon, 'lcp' | 'fcp' | 'ttfb'>;

function paintsOf(random: () => number, slowness: number, { paintMs, element }: RouteHabit): PaintValues {
  const total = logNormal(random, paintMs * slowness, spread);
  const firstByte = total * (0.2 + 0.1 * random());
  const loadDelay = total * (0.1 + 0.1 * random());
  const loadTime = total * (0.3 + 0.1 * random());
  const value = round(total);
  return {
    lcp: {
      value,
      target: random() < 0.86 ? element : 'main#main>p',
      firstByte: round(firstByte),
      loadDelay: round(loadDelay),
      loadTime: round(loadTime),
      renderDelay: round(Math.max(0, total - firstByte - loadDelay - loadTime)),
    },
    fcp: round(total * (0.55 + 0.2 * random())),
    ttfb: round(firstByte),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function shiftOf(random: () => number): ViewBeacon['cls'] {
  if (random() < 0.62) return { value: 0 };
  return { value: Math.round(logNormal(random, 0.03, 1) * 10_000) / 10_000, target: 'main#main>section>p' };
}

/** One page view as a browser and the intake would have made it. */
export function makeVisit(
  random: () => number,
  { at, release, regression, audience = 'real' }: VisitPlace,
): CountedView {
  const habit = pickHabit(random);
  const device = pickDevice(random);
  const browser = pickBrowser[device](random);
  const isChromium = browser !== 'safari' && browser !== 'firefox';
  const net = isChromium ? pickConnection(random) : undefined;
  const country = pickCountry(random);
  const nav = isChromium ? pickNavigation(random) : pickHardNavigation(random);
  const isHit = regression?.route === habit.route && (regression.device ?? device) === device;
  const slowness =
    speedOfDevice[device] *
    (net ? speedOfConnection[net] : 1) *
    (country === 'IN' ? 1.5 : 1) *
    (isHit ? regression.factor : 1);
  const paints = paintsOf(random, slowness, habit);
  const isAsked = nav !== 'soft-navigation' && nav !== 'back-forward-cache';
  made += 1;
  const latest: ViewBeacon = {
    id: made.toString(16).padStart(32, '0'),
    seq: 0,
    release,
    route: habit.route,
    lang: random() < 0.8 ? 'en' : 'ru',
    device,
    nav,
    net,
    lcp: paints.lcp,
    fcp: paints.fcp,
    ...(isAsked ? { ttfb: paints.ttfb, ttfbParts: firstByteOf(random, paints.ttfb ?? 0) } : {}),
    ...othersOf(random, habit.route, slowness),
    goals: goalsOf(random, habit.route, paints.lcp?.value ?? 0),
    ...(random() < 0.7 ? { inp: tapOf(random, device, habit) } : {}),
    ...(browser === 'safari' ? {} : { cls: shiftOf(random) }),
  };
  return { at, visitor: { audience, browser, country }, latest, weight: 0 };
}

function tapOf(random: () => number, device: DeviceClass, { tapMs, script }: RouteHabit): ViewBeacon['inp'] {
  const value = Math.max(8, Math.round(logNormal(random, tapMs * speedOfDevice[device], 0.55) / 8) * 8);
  return {
    value,
    target: 'main#main>form>button',
    script,
    scriptTime: round(value * 0.6),
    inputDelay: round(value * 0.15),
    processing: round(value * 0.6),
    presentation: round(value * 0.25),
  };
}

function firstByteOf(random: () => number, ttfb: number): ViewBeacon['ttfbParts'] {
  const request = ttfb * (0.5 + 0.2 * random());
  return {
    waiting: round(ttfb * 0.04),
    cache: round(ttfb * 0.03),
    dns: round(ttfb * 0.06),
    connection: round(Math.max(0, ttfb * 0.87 - request)),
    request: round(request),
    server: round(request * (0.05 + 0.1 * random())),
  };
}

/** The rest of a view: pictures, requests, long frames, the shop's own marks. */
function othersOf(
  random: () => number,
  route: string,
  slowness: number,
): Pick<ViewBeacon, 'frames' | 'image' | 'api' | 'marks'> {
  const time = (median: number, sigma = 0.5) => round(logNormal(random, median * slowness, sigma));
  const isModelPage = route === '/print' || route === '/gallery/[slug]';
  const longest = time(90);
  return {
    ...(random() < 0.5
      ? { frames: { count: 1, blocked: round(Math.max(0, longest - 50)), longest, script: 'page.js' } }
      : {}),
    ...(random() < 0.7 ? { image: { source: 'catalogue', value: time(420) } } : {}),
    ...(random() < 0.3 ? { api: [{ noun: route === '/print' ? 'uploads' : 'cart', value: time(70) }] } : {}),
    ...(isModelPage && random() < 0.4
      ? {
          marks: {
            'render-configurator': time(18),
            ...(route === '/print' ? { 'time-to-price': time(900) } : {}),
            ...(random() < 0.5
              ? {
                  'viewer-first-frame': time(1300),
                  'viewer-parse': time(180),
                  'viewer-frame': round(logNormal(random, 17, 0.2)),
                }
              : {}),
          },
        }
      : {}),
  };
}

interface GoalHabit {
  readonly goal: GoalName;
  readonly pages: readonly string[];
  readonly chance: number;
}

const goalHabits: readonly GoalHabit[] = [
  { goal: 'cart', pages: ['/gallery/[slug]', '/print'], chance: 0.05 },
  { goal: 'quote', pages: ['/gallery/[slug]', '/print'], chance: 0.08 },
  { goal: 'order', pages: ['/checkout/review'], chance: 0.6 },
];

/** Slow views lead to less, as the figures are meant to show. */
function goalsOf(random: () => number, route: string, lcpMs: number): GoalName[] {
  const eagerness = Math.max(0.25, 1.35 - lcpMs / 5000);
  const goals: GoalName[] = [];
  for (const { goal, pages, chance } of goalHabits) {
    if (pages.includes(route) && random() < chance * eagerness) goals.push(goal);
  }
  return goals;
}
