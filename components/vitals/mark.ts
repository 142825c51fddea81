import type { GoalName, MarkName } from '#lib/vitals/marks';
import { markPrefix } from '#lib/vitals/names';

/**
 * Notes that something took so long, in ms, up to now: it is counted with the page view it was in. Cheap where
 * nothing is measured; the slowest of one name counts for its view.
 */
export function mark(name: MarkName, tookMs: number): void {
  const end = performance.now();
  performance.measure(markPrefix + name, { start: Math.max(0, end - tookMs), end });
}

/** Notes that the customer got there, in the page view of that moment (`performance.now()`; else the present one). */
export function markGoal(goal: GoalName, at = performance.now()): void {
  performance.mark(markPrefix + goal, { startTime: at });
}
