import { cn } from '#lib/cn';
import { coreMetrics, type MetricName, metricNames, otherRoute } from '#lib/vitals';
import type { LatestView, PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedTableClass } from '../../_ui/table.tsx';
import { formatMetric, formatTime, type Telling } from './formats.ts';

interface LatestSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** The newest single views, so that one's own visit can be recognised. */
export function LatestSection({ report, telling }: LatestSectionProps) {
  const { text } = telling;
  const { latest } = text;
  if (report.latest.length === 0) return null;
  return (
    <Question id="latest" title={latest.title} lede={latest.lede}>
      <table className={stackedTableClass}>
        <caption className="sr-only">{latest.caption}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{latest.when}</Head>
            <Head>{latest.page}</Head>
            <Head>{text.pick.device}</Head>
            <Head>{latest.how}</Head>
            {metricNames.map((metric) => (
              <Head key={metric} isNumber>
                {metric}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {report.latest.map((view) => (
            <ViewRow key={`${view.at.getTime()} ${view.route} ${view.lcpMs}`} view={view} telling={telling} />
          ))}
        </tbody>
      </table>
    </Question>
  );
}

function valuesOf(view: LatestView): [MetricName, number | null][] {
  return [
    ['LCP', view.lcpMs],
    ['INP', view.inpMs],
    ['CLS', view.cls],
    ['FCP', view.fcpMs],
    ['TTFB', view.ttfbMs],
  ];
}

function ViewRow({ view, telling }: { view: LatestView; telling: Telling }) {
  const { text, locale } = telling;
  const ways: Readonly<Record<string, string>> = text.latest.navigation;
  const route = view.route === otherRoute ? text.routes.elsewhere : view.route;
  return (
    <tr className="border-b border-line max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-4 max-sm:gap-y-1 max-sm:py-3">
      <Cell className="max-sm:order-2 max-sm:text-right">
        <time dateTime={view.at.toISOString()}>{formatTime(view.at, telling, true)}</time>
      </Cell>
      <RowHead isWide>
        {route} <small className="text-13 font-text text-ink-3 uppercase">{view.lang}</small>
      </RowHead>
      <Cell className="max-sm:order-3">{text.devices[view.device]}</Cell>
      <Cell isWide className="max-sm:order-3">
        {ways[view.navigation] ?? view.navigation}
      </Cell>
      {valuesOf(view).map(([metric, value]) => (
        <Cell
          key={metric}
          isNumber
          head={metric}
          className={cn('max-sm:order-4', !coreMetrics.some((core) => core === metric) && 'max-sm:hidden')}
        >
          {value === null ? text.latest.none : formatMetric(metric, value, locale)}
        </Cell>
      ))}
    </tr>
  );
}
