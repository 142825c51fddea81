import { fill, plural } from '#lib/text';
import type { PerformanceReport } from '#lib/vitals/server';
import { ClosingMenus } from './closing-menus.client.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { formatTime, type Telling } from './formats.ts';
import { LabSection } from './lab-section.tsx';
import { LatestSection } from './latest-section.tsx';
import { LiveCount } from './live-count.client.tsx';
import { MeasuresSection } from './measures-section.tsx';
import { MetricTable } from './metric-table.tsx';
import { PlaceTable } from './place-table.tsx';
import { ReleaseTable } from './release-table.tsx';
import { RouteTable } from './route-table.tsx';
import { TrendSection } from './trend-section.tsx';
import { TrustSection } from './trust-section.tsx';
import { VerdictHead } from './verdict-head.tsx';
import { WhySection } from './why-section.tsx';
import { WorthSection } from './worth-section.tsx';

interface PerformanceBoardProps {
  readonly report: PerformanceReport;
  /** Whether visits are measured now. */
  readonly isMeasuring: boolean;
  readonly telling: Telling;
}

/** The whole page: is it fast, for whom not, where not, since when, why, what would it be worth, can it be trusted. */
export function PerformanceBoard({ report, isMeasuring, telling }: PerformanceBoardProps) {
  const { text } = telling;
  const { filter } = report;
  return (
    <>
      <ClosingMenus className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-3 print:hidden">
        <FilterBar report={report} telling={telling} />
        <div className="flex items-center gap-4">
          <LiveCount
            label={[
              plural(telling.locale, text.now, report.viewsNow),
              fill(text.counted, { time: formatTime(report.countedTo, telling, true) }),
            ].join(' · ')}
            again={text.refresh}
          />
          <ExportMenu filter={filter} telling={telling} />
        </div>
      </ClosingMenus>
      <VerdictHead report={report} telling={telling} />
      {report.views > 0 && (
        <>
          <MetricTable report={report} telling={telling} />
          <PlaceTable report={report} telling={telling} />
          <RouteTable report={report} telling={telling} />
          <div className="grid gap-x-10 lg:grid-cols-[2fr_1fr]">
            <TrendSection report={report} telling={telling} />
            <ReleaseTable report={report} telling={telling} />
          </div>
          <WhySection report={report} telling={telling} />
          <MeasuresSection report={report} telling={telling} />
          <WorthSection report={report} telling={telling} />
        </>
      )}
      <div className="grid gap-x-10 lg:grid-cols-2">
        <LabSection report={report} telling={telling} />
        <TrustSection report={report} isMeasuring={isMeasuring} telling={telling} />
      </div>
      <LatestSection report={report} telling={telling} />
    </>
  );
}
