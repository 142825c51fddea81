const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Only these newest days are told apart by hour: older hours are not kept long. */
const hourlyDays = 8;
/** How busy each hour of a day is, against the others (UTC). */
const hourWeights = [2, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 9, 9, 9, 9, 9, 9, 10, 12, 13, 12, 9, 6, 4];
const middayHour = 12;
const weekendShare = 1.25;
/** Bots come once, at this share of the replayed time, this many to each person of that hour. */
const botBurst = { at: 0.6, factor: 3 };

interface HourPlan {
  readonly at: Date;
  /** Which share of the replayed time has passed by then. */
  readonly share: number;
  readonly people: number;
  readonly bots: number;
}

interface PlanOptions {
  readonly views: number;
  readonly days: number;
  readonly now: Date;
}

function weightOf(at: number): number {
  const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
  return (hourWeights[new Date(at).getUTCHours()] ?? 0) * (isWeekend ? weekendShare : 1);
}

/** How many views fall into each hour up to `now`; the views of an older day all into its midday. */
export function planHours({ views, days, now }: PlanOptions): HourPlan[] {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const start = today - (days - 1) * dayMs;
  const weights = new Map<number, number>();
  for (let at = start; at <= now.getTime(); at += hourMs) {
    const day = Math.floor(at / dayMs) * dayMs;
    const isHourly = today - day < hourlyDays * dayMs;
    const hour = isHourly ? at : day + middayHour * hourMs;
    weights.set(hour, (weights.get(hour) ?? 0) + weightOf(at));
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  const burstAt = [...weights.keys()].find((at) => at >= start + botBurst.at * days * dayMs);
  let passed = 0;
  return [...weights].map(([at, weight]) => {
    const before = Math.round((passed / sum) * views);
    passed += weight;
    const people = Math.round((passed / sum) * views) - before;
    return {
      at: new Date(at),
      share: (at - start) / (days * dayMs),
      people,
      bots: at === burstAt ? Math.round((people * botBurst.factor) / 4) : 0,
    };
  });
}
