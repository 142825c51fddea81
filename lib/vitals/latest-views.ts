import { and, desc, eq, gte, type SQL } from 'drizzle-orm';
import { type Queryable, vitalsSamples } from '#lib/db';
import type { Audience, DeviceClass } from './view.ts';

export interface LatestView {
  readonly at: Date;
  readonly route: string;
  readonly lang: 'en' | 'ru';
  readonly device: DeviceClass;
  readonly navigation: string;
  readonly release: string;
  readonly lcpMs: number | null;
  readonly lcpTarget: string | null;
  readonly inpMs: number | null;
  readonly inpTarget: string | null;
  readonly cls: number | null;
  readonly fcpMs: number | null;
  readonly ttfbMs: number | null;
}

interface LatestQuery {
  readonly from: Date;
  readonly audience: Audience;
  readonly device?: DeviceClass | undefined;
  readonly limit: number;
}

/** The newest examples of single page views. */
export async function listLatestViews(db: Queryable, query: LatestQuery): Promise<LatestView[]> {
  const filters: SQL[] = [
    gte(vitalsSamples.receivedAt, query.from),
    eq(vitalsSamples.audience, query.audience),
  ];
  if (query.device) filters.push(eq(vitalsSamples.device, query.device));
  return await db
    .select({
      at: vitalsSamples.receivedAt,
      route: vitalsSamples.route,
      lang: vitalsSamples.lang,
      device: vitalsSamples.device,
      navigation: vitalsSamples.navigation,
      release: vitalsSamples.release,
      lcpMs: vitalsSamples.lcpMs,
      lcpTarget: vitalsSamples.lcpTarget,
      inpMs: vitalsSamples.inpMs,
      inpTarget: vitalsSamples.inpTarget,
      cls: vitalsSamples.cls,
      fcpMs: vitalsSamples.fcpMs,
      ttfbMs: vitalsSamples.ttfbMs,
    })
    .from(vitalsSamples)
    .where(and(...filters))
    .orderBy(desc(vitalsSamples.receivedAt))
    .limit(query.limit);
}
