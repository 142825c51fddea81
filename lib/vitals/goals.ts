import { type GoalName, goalNames } from './marks.ts';
import type { ViewBeacon } from './view.ts';

/** The pages on which each goal is reached. */
const pagesOfGoal: Record<GoalName, readonly string[]> = {
  cart: ['/gallery/[slug]', '/print', '/quotes/[token]'],
  quote: ['/gallery/[slug]', '/print'],
  order: ['/checkout/review'],
};

const goalsOfPage = new Map(
  [...new Set(Object.values(pagesOfGoal).flat())].map((page) => [
    page,
    goalNames.filter((goal) => pagesOfGoal[goal].includes(page)),
  ]),
);

/** The slowest largest paint of each band, in ms; the two in the middle are the thresholds of the measure. */
const bandEndsMs = [1500, 2500, 4000, Number.POSITIVE_INFINITY] as const;
export const speedBands = ['to-1500', 'to-2500', 'to-4000', 'over-4000'] as const;
export type SpeedBand = (typeof speedBands)[number];

export function speedBandOf(lcpMs: number): SpeedBand {
  const index = bandEndsMs.findIndex((end) => lcpMs <= end);
  return speedBands[index] ?? 'over-4000';
}

export interface GoalChance {
  readonly goal: GoalName;
  readonly band: SpeedBand;
  readonly isReached: boolean;
}

/** The goals that a view could lead to, by how fast it was, and whether it did; none without a largest paint. */
export function goalChancesOf({ route, lcp, goals = [] }: ViewBeacon): GoalChance[] {
  const possible = lcp ? goalsOfPage.get(route) : undefined;
  if (!lcp || !possible) return [];
  return possible.map((goal) => ({ goal, band: speedBandOf(lcp.value), isReached: goals.includes(goal) }));
}
