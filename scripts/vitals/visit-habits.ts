import type { Browser, ConnectionType, DeviceClass, NavigationType } from '#lib/vitals';
import { chooser } from './random.ts';

export interface RouteHabit {
  readonly route: string;
  readonly weight: number;
  /** Median of the largest paint on a phone, ms. */
  readonly paintMs: number;
  readonly tapMs: number;
  readonly element: string;
  readonly script: string;
}

const habits: readonly RouteHabit[] = [
  {
    route: '/',
    weight: 19,
    paintMs: 1750,
    tapMs: 70,
    element: 'main#main>section>img',
    script: 'home.js#open',
  },
  {
    route: '/gallery',
    weight: 26,
    paintMs: 1700,
    tapMs: 95,
    element: 'main#main>ul>li>a>img',
    script: 'gallery.js#filter',
  },
  {
    route: '/gallery/[slug]',
    weight: 33,
    paintMs: 1850,
    tapMs: 140,
    element: 'main#main>figure>img',
    script: 'viewer.js#orbit',
  },
  {
    route: '/print',
    weight: 11,
    paintMs: 1900,
    tapMs: 150,
    element: 'main#main>h1',
    script: 'quote.js#price',
  },
  { route: '/cart', weight: 4, paintMs: 1300, tapMs: 90, element: 'main#main>h1', script: 'cart.js#change' },
  {
    route: '/articles/[slug]',
    weight: 4,
    paintMs: 1250,
    tapMs: 50,
    element: 'main#main>article>h1',
    script: 'link.js#go',
  },
  {
    route: '/checkout/review',
    weight: 2,
    paintMs: 1200,
    tapMs: 90,
    element: 'main#main>h1',
    script: 'form.js#place',
  },
  {
    route: '/checkout/contact',
    weight: 3,
    paintMs: 1200,
    tapMs: 80,
    element: 'main#main>form>h1',
    script: 'form.js#check',
  },
];
export const pickHabit = chooser(habits.map((habit) => [habit, habit.weight] as const));

export const pickDevice = chooser<DeviceClass>([
  ['phone', 61],
  ['tablet', 6],
  ['desktop', 33],
]);
export const pickBrowser: Record<DeviceClass, (random: () => number) => Browser> = {
  phone: chooser<Browser>([
    ['chrome', 55],
    ['safari', 34],
    ['samsung', 8],
    ['firefox', 3],
  ]),
  tablet: chooser<Browser>([
    ['safari', 60],
    ['chrome', 40],
  ]),
  desktop: chooser<Browser>([
    ['chrome', 62],
    ['edge', 14],
    ['firefox', 12],
    ['safari', 10],
    ['opera', 2],
  ]),
};
export const pickCountry = chooser([
  ['NO', 30],
  ['DE', 24],
  ['SE', 15],
  ['RU', 9],
  ['PL', 8],
  ['NL', 6],
  ['GB', 4],
  ['US', 3],
  ['IN', 1],
]);
export const pickConnection = chooser<ConnectionType>([
  ['4g', 88],
  ['3g', 10],
  ['2g', 1.5],
  ['slow-2g', 0.5],
]);
const navigations: readonly (readonly [NavigationType, number])[] = [
  ['navigate', 58],
  ['soft-navigation', 27],
  ['back-forward-cache', 7],
  ['back-forward', 3],
  ['reload', 4],
  ['prerender', 1],
];
export const pickNavigation = chooser(navigations);
export const pickHardNavigation = chooser(navigations.filter(([kind]) => kind !== 'soft-navigation'));
export const speedOfDevice: Record<DeviceClass, number> = { phone: 1, tablet: 0.85, desktop: 0.62 };
export const speedOfConnection: Record<ConnectionType, number> = {
  '4g': 1,
  '3g': 1.7,
  '2g': 3,
  'slow-2g': 4,
};
export const spread = 0.42;
