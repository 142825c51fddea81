import type { Metadata } from 'next';
import { Suspense } from 'react';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { ownerCtx } from '#app/_http/owner.ts';
import { performanceText } from '#lib/text/messages/performance';
import { performanceQuery, readPerformance } from '#lib/vitals/server';
import { adminMainClass } from '../_ui/admin-main.ts';
import { PerformanceBoard } from './_ui/performance-board.tsx';
import { PerformanceBoardSkeleton } from './_ui/performance-board-skeleton.tsx';

interface PerformancePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: performanceText[await currentLocale()].title };
}

async function Performance({ searchParams }: PerformancePageProps) {
  const [ctx, locale, settings] = await Promise.all([ownerCtx(), currentLocale(), cachedShopSettings()]);
  const report = await readPerformance({ ctx, input: performanceQuery.parse(await searchParams) });
  const telling = { locale, text: performanceText[locale], timeZone: settings.timeZone };
  return <PerformanceBoard report={report} isMeasuring={settings.measuresVisits} telling={telling} />;
}

export default function PerformancePage(props: PerformancePageProps) {
  return (
    <main id="main" className={adminMainClass}>
      <Suspense fallback={<PerformanceBoardSkeleton />}>
        <Performance {...props} />
      </Suspense>
    </main>
  );
}
