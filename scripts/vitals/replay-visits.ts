import { sql } from 'drizzle-orm';
import type { Database } from '#lib/db';
import {
  BatchCounter,
  type CountedView,
  foldCauses,
  foldDeltas,
  type IntakeCount,
  openSampleDays,
  storeBatch,
} from '#lib/vitals/server';
import { makeVisit, type Regression } from './make-visit.ts';
import { planHours } from './plan-hours.ts';
import { seededRandom } from './random.ts';

const dayMs = 86_400_000;
/** So many views, to the end of their hour, are written at once. */
const batchViews = 50_000;
/** So many of the last views are kept as examples. */
const examples = 400;

export interface ReplayOptions {
  readonly views: number;
  readonly days: number;
  readonly seed: number;
  /** The end of the replayed time. */
  readonly now: Date;
  /** Sees every view of a person, for a comparison with exact figures. */
  readonly watch?: (view: CountedView) => void;
}

interface Release {
  readonly release: string;
  /** From this share of the replayed time on. */
  readonly from: number;
  readonly regression?: Regression;
}

/** The last one makes the project page slower on phones. */
const releases: readonly [Release, ...Release[]] = [
  { release: 'v2.12.0', from: 0 },
  { release: 'v2.13.0', from: 0.35 },
  { release: 'v2.14.0', from: 0.75, regression: { route: '/gallery/[slug]', device: 'phone', factor: 1.45 } },
];
/** Writes a made-up stretch of visits through the shop's own counting; the same for the same seed. */
export async function replayVisits(db: Database, options: ReplayOptions): Promise<void> {
  const { now, seed, watch } = options;
  const random = seededRandom(seed);
  const hours = planHours(options);
  await openSampleDays(db, now);
  await registerReleases(db, options);
  let counter = new BatchCounter();
  let intake: IntakeCount[] = [];
  let gathered = 0;
  let left = hours.reduce((sum, { people, bots }) => sum + people + bots, 0);
  for (const { at, share, people, bots } of hours) {
    const { release, regression } = releases.findLast(({ from }) => from <= share) ?? releases[0];
    // Examples have their place in the days around `now` only.
    const isOfToday = now.getTime() - at.getTime() < dayMs;
    for (let n = 0; n < people + bots; n++) {
      const audience = n < people ? 'real' : 'bot';
      const view = makeVisit(random, { at, release, regression, audience });
      if (audience === 'real') watch?.(view);
      counter.add(left <= examples && isOfToday ? { ...view, weight: 1 } : view);
      left -= 1;
    }
    const hour = at.toISOString();
    if (people > 0) intake.push({ hour, outcome: 'accepted', beacons: people });
    if (bots > 0) intake.push({ hour, outcome: 'bot', beacons: bots });
    gathered += people + bots;
    if (gathered < batchViews && left > 0) continue;
    await storeBatch(db, counter.toBatch(intake, now));
    counter = new BatchCounter();
    intake = [];
    gathered = 0;
  }
  await foldDeltas(db);
  await foldCauses(db);
}

async function registerReleases(db: Database, { days, now }: ReplayOptions): Promise<void> {
  const firstDay = Math.floor(now.getTime() / dayMs) * dayMs - (days - 1) * dayMs;
  for (const { release, from } of releases) {
    const startedAt = new Date(firstDay + from * days * dayMs).toISOString();
    await db.execute(sql`
      insert into vitals_releases (release, started_at) values (${release}, ${startedAt}) on conflict do nothing`);
  }
}
