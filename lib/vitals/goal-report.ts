import { type SpeedBand, speedBands } from './goals.ts';
import type { GoalName } from './marks.ts';

/** Views of one page on one device, of one speed, that could have led to a goal. */
export interface GoalCell {
  readonly goal: GoalName;
  readonly route: string;
  readonly device: string;
  readonly band: SpeedBand;
  readonly views: number;
  readonly reached: number;
  /** 1 unless a rush was counted by lot: see Histogram. */
  readonly meanWeight: number;
}

export interface BandReport {
  readonly band: SpeedBand;
  readonly views: number;
  readonly reached: number;
  /** Null without views. */
  readonly share: number | null;
  /** The 95 % interval of the share. */
  readonly low: number;
  readonly high: number;
}

/** What slow views would have led to, had they done as well as the fast ones of the same page and device. */
export interface GoalWorth {
  readonly slowViews: number;
  /** By how much the share of slow views is lower: as it is, and within the same page and device. */
  readonly rawGap: number;
  readonly adjustedGap: number;
  /** How many more times the goal would have been reached, with its 95 % interval. */
  readonly gained: number;
  readonly low: number;
  readonly high: number;
}

export interface GoalReport {
  readonly goal: GoalName;
  readonly views: number;
  readonly reached: number;
  readonly bands: readonly BandReport[];
  /** Null while there are fewer than `viewsForWorth` fast and slow views to compare. */
  readonly worth: GoalWorth | null;
}

export const viewsForWorth = 100;
const z = 1.959964;
const fastBands: ReadonlySet<SpeedBand> = new Set(['to-1500', 'to-2500']);

interface Counted {
  readonly views: number;
  readonly reached: number;
  readonly effective: number;
}

function add(cells: readonly GoalCell[]): Counted {
  return cells.reduce(
    (sum, { views, reached, meanWeight }) => ({
      views: sum.views + views,
      reached: sum.reached + reached,
      effective: sum.effective + views / meanWeight,
    }),
    { views: 0, reached: 0, effective: 0 },
  );
}

/** Wilson's interval of a share: holds for few views and for shares near 0 (Brown, Cai & DasGupta 2001). */
function wilson(share: number, count: number): { low: number; high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const middle = share + z ** 2 / (2 * count);
  const reach = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * count)) / count);
  const scale = 1 + z ** 2 / count;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

function bandReport(band: SpeedBand, cells: readonly GoalCell[]): BandReport {
  const { views, reached, effective } = add(cells.filter((cell) => cell.band === band));
  const share = views > 0 ? reached / views : null;
  return { band, views, reached, share, ...wilson(share ?? 0, effective) };
}

/** Half a view reached and half not are added: a share of 0 of few views is no certainty. */
function varianceOf({ reached, views, effective }: Counted): number {
  const share = (reached * (effective / views) + 0.5) / (effective + 1);
  return (share * (1 - share)) / (effective + 1);
}

function worthOf(cells: readonly GoalCell[]): GoalWorth | null {
  const fast = add(cells.filter(({ band }) => fastBands.has(band)));
  const slow = add(cells.filter(({ band }) => !fastBands.has(band)));
  if (fast.effective < viewsForWorth || slow.effective < viewsForWorth) return null;
  const places = new Map(cells.map(({ route, device }) => [`${route} ${device}`, { route, device }]));
  let gained = 0;
  let variance = 0;
  let compared = 0;
  for (const place of places.values()) {
    const here = cells.filter(({ route, device }) => route === place.route && device === place.device);
    const quick = add(here.filter(({ band }) => fastBands.has(band)));
    const late = add(here.filter(({ band }) => !fastBands.has(band)));
    if (quick.views === 0 || late.views === 0) continue;
    compared += late.views;
    gained += late.views * (quick.reached / quick.views) - late.reached;
    variance += late.views ** 2 * (varianceOf(quick) + varianceOf(late));
  }
  if (compared === 0) return null;
  const reach = z * Math.sqrt(variance);
  return {
    slowViews: slow.views,
    rawGap: fast.reached / fast.views - slow.reached / slow.views,
    adjustedGap: gained / compared,
    gained,
    low: gained - reach,
    high: gained + reach,
  };
}

/** A goal by how fast the views were that could have led to it. */
export function deriveGoal(goal: GoalName, all: readonly GoalCell[]): GoalReport {
  const cells = all.filter((cell) => cell.goal === goal);
  const { views, reached } = add(cells);
  return {
    goal,
    views,
    reached,
    bands: speedBands.map((band) => bandReport(band, cells)),
    worth: worthOf(cells),
  };
}
