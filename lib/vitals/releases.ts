import { sql } from 'drizzle-orm';
import type { Queryable } from '#lib/db';

/** Stands for every release that this shop never ran. */
export const otherRelease = '(other)';

export interface Release {
  readonly release: string;
  readonly startedAt: Date;
}

/** Notes that this release runs, and resolves to every release the shop has run so far. */
export async function registerRelease(db: Queryable, release: string): Promise<ReadonlySet<string>> {
  await db.execute(sql`
    insert into vitals_releases (release, started_at) values (${release}, now()) on conflict do nothing`);
  const rows = await db.execute<{ release: string }>(sql`select release from vitals_releases`);
  return new Set(rows.map((row) => row.release));
}

/** The release that began last first; what is no release of this shop comes last. */
export function sortNewestFirst<Named extends { readonly name: string }>(
  named: readonly Named[],
  releases: readonly Release[],
): Named[] {
  const order = releases.map(({ release }) => release);
  return named.toSorted((a, b) => order.indexOf(b.name) - order.indexOf(a.name));
}

/** Every release that the shop has run, in the order in which they began. */
export async function listReleases(db: Queryable): Promise<Release[]> {
  const rows = await db.execute<{ release: string; at: string }>(sql`
    select release, to_json(started_at) #>> '{}' as at from vitals_releases order by started_at`);
  return rows.map(({ release, at }) => ({ release, startedAt: new Date(at) }));
}
