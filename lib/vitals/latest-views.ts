import { and, desc, eq, gte, type SQL, sql } from 'drizzle-orm';
import { type Queryable, vitalsSamples } from '#lib/db';
import type { MetricName } from './metrics.ts';
import type { Audience, DeviceClass } from './view.ts';

export interface LatestView {
  readonly at: Date;
  readonly route: string;
  readonly lang: 'en' | 'ru';
  readonly device: DeviceClass;
  readonly browser: string;
  readonly country: string | null;
  readonly connection: string | null;
  readonly navigation: string;
  readonly release: string;
  readonly lcpMs: number | null;
  readonly lcpTarget: string | null;
  readonly inpMs: number | null;
  readonly inpTarget: string | null;
  readonly cls: number | null;
  readonly clsTarget: string | null;
  readonly fcpMs: number | null;
  readonly ttfbMs: number | null;
}

export interface ViewsQuery {
  readonly from: Date;
  readonly now: Date;
  readonly audience: Audience;
  readonly device?: DeviceClass | undefined;
  readonly route?: string | undefined;
  readonly release?: string | undefined;
  readonly limit: number;
}

const columns = {
  at: vitalsSamples.receivedAt,
  route: vitalsSamples.route,
  lang: vitalsSamples.lang,
  device: vitalsSamples.device,
  browser: vitalsSamples.browser,
  country: vitalsSamples.country,
  connection: vitalsSamples.connection,
  navigation: vitalsSamples.navigation,
  release: vitalsSamples.release,
  lcpMs: vitalsSamples.lcpMs,
  lcpTarget: vitalsSamples.lcpTarget,
  inpMs: vitalsSamples.inpMs,
  inpTarget: vitalsSamples.inpTarget,
  cls: vitalsSamples.cls,
  clsTarget: vitalsSamples.clsTarget,
  fcpMs: vitalsSamples.fcpMs,
  ttfbMs: vitalsSamples.ttfbMs,
};

const valueColumns = {
  LCP: vitalsSamples.lcpMs,
  INP: vitalsSamples.inpMs,
  CLS: vitalsSamples.cls,
  FCP: vitalsSamples.fcpMs,
  TTFB: vitalsSamples.ttfbMs,
} as const satisfies Record<MetricName, unknown>;

function conditionsOf({ audience, device, route, release }: ViewsQuery, from: Date): SQL[] {
  const conditions: SQL[] = [gte(vitalsSamples.receivedAt, from), eq(vitalsSamples.audience, audience)];
  if (device) conditions.push(eq(vitalsSamples.device, device));
  if (route) conditions.push(eq(vitalsSamples.route, route));
  if (release) conditions.push(eq(vitalsSamples.release, release));
  return conditions;
}

const hourMs = 3_600_000;

/**
 * The newest examples of single page views. Looked for in the last hour first, then the last day: the table
 * has no order but that of its days, and a busy shop's newest ten are minutes old.
 */
export async function listLatestViews(db: Queryable, query: ViewsQuery): Promise<LatestView[]> {
  const { from, now, limit } = query;
  for (const hours of [1, 24, Number.POSITIVE_INFINITY]) {
    const since = new Date(Math.max(from.getTime(), now.getTime() - hours * hourMs));
    const found = await db
      .select(columns)
      .from(vitalsSamples)
      .where(and(...conditionsOf(query, since)))
      .orderBy(desc(vitalsSamples.receivedAt))
      .limit(limit);
    if (found.length === limit || since.getTime() === from.getTime()) return found;
  }
  return [];
}

/** The slowest examples of the last day by one measure. */
export async function listSlowestViews(
  db: Queryable,
  query: ViewsQuery,
  metric: MetricName,
): Promise<LatestView[]> {
  const since = new Date(Math.max(query.from.getTime(), query.now.getTime() - 24 * hourMs));
  const value = valueColumns[metric];
  return await db
    .select(columns)
    .from(vitalsSamples)
    .where(and(...conditionsOf(query, since), sql`${value} is not null`))
    .orderBy(desc(value), desc(vitalsSamples.receivedAt))
    .limit(query.limit);
}

const nowMinutes = 5;

/** How many views the last five minutes brought, by the examples of them. */
export async function countViewsNow(
  db: Queryable,
  { now, audience }: Pick<ViewsQuery, 'now' | 'audience'>,
): Promise<number> {
  const since = new Date(now.getTime() - nowMinutes * 60_000);
  const [row] = await db
    .select({ views: sql<number>`coalesce(sum(${vitalsSamples.weight}), 0)::float8` })
    .from(vitalsSamples)
    .where(and(gte(vitalsSamples.receivedAt, since), eq(vitalsSamples.audience, audience)));
  return Math.round(row?.views ?? 0);
}
