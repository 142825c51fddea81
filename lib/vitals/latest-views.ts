import { and, desc, eq, gte, type SQL } from 'drizzle-orm';
import { type Queryable, vitalsViews } from '#lib/db';
import type { DeviceClass } from './view.ts';

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
  readonly isLab: boolean;
  readonly device?: DeviceClass | undefined;
  readonly limit: number;
}

/** The newest examples of single page views. */
export async function listLatestViews(db: Queryable, query: LatestQuery): Promise<LatestView[]> {
  const filters: SQL[] = [gte(vitalsViews.receivedAt, query.from), eq(vitalsViews.isLab, query.isLab)];
  if (query.device) filters.push(eq(vitalsViews.device, query.device));
  return await db
    .select({
      at: vitalsViews.receivedAt,
      route: vitalsViews.route,
      lang: vitalsViews.lang,
      device: vitalsViews.device,
      navigation: vitalsViews.navigation,
      release: vitalsViews.release,
      lcpMs: vitalsViews.lcpMs,
      lcpTarget: vitalsViews.lcpTarget,
      inpMs: vitalsViews.inpMs,
      inpTarget: vitalsViews.inpTarget,
      cls: vitalsViews.cls,
      fcpMs: vitalsViews.fcpMs,
      ttfbMs: vitalsViews.ttfbMs,
    })
    .from(vitalsViews)
    .where(and(...filters))
    .orderBy(desc(vitalsViews.receivedAt))
    .limit(query.limit);
}
