import { sql } from 'drizzle-orm';
import type { Database } from '#lib/db';
import {
  type CountedView,
  createBatch,
  foldCauses,
  foldDeltas,
  openSampleDays,
  storeBatch,
} from '#lib/vitals/server';
import { makeVisit, type Regression } from './make-visit.ts';
import { planHours } from './plan-hours.ts';
import { seededRandom } from './random.ts';

const dayMs = 86_400_000;
const chunkViews = 50_000;
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
  let pending: CountedView[] = [];
  const write = async () => {
    await storeBatch(db, createBatch(pending, intakeOf(pending), now));
    pending = [];
  };
  for (const { at, share, people, bots } of hours) {
    const { release, regression } = releases.findLast(({ from }) => from <= share) ?? releases[0];
    for (let n = 0; n < people + bots; n++) {
      const audience = n < people ? 'real' : 'bot';
      const view = makeVisit(random, { at, release, regression, audience });
      if (audience === 'real') watch?.(view);
      pending.push(view);
      if (pending.length >= chunkViews) await write();
    }
  }
  pending = pending.map((view, n) => (n >= pending.length - examples ? { ...view, weight: 1 } : view));
  await write();
  await foldDeltas(db);
  await foldCauses(db);
}

function intakeOf(views: readonly CountedView[]) {
  const counts = new Map<string, { hour: string; outcome: string; beacons: number }>();
  for (const { at, visitor } of views) {
    const outcome = visitor.audience === 'real' ? 'accepted' : visitor.audience;
    const key = `${at.getTime()} ${outcome}`;
    const count = counts.get(key) ?? { hour: at.toISOString(), outcome, beacons: 0 };
    count.beacons += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}

async function registerReleases(db: Database, { days, now }: ReplayOptions): Promise<void> {
  const firstDay = Math.floor(now.getTime() / dayMs) * dayMs - (days - 1) * dayMs;
  for (const { release, from } of releases) {
    const startedAt = new Date(firstDay + from * days * dayMs).toISOString();
    await db.execute(sql`
      insert into vitals_releases (release, started_at) values (${release}, ${startedAt}) on conflict do nothing`);
  }
}
