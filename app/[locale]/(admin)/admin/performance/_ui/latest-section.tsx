import Link from 'next/link';
import { cn } from '#lib/cn';
import { fill } from '#lib/text';
import { coreMetrics, type MetricName, metricNames, otherRoute } from '#lib/vitals';
import type { LatestView, PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedTableClass } from '../../_ui/table.tsx';
import { performanceHref } from './filter-bar.tsx';
import { formatMetric, formatTime, type Telling } from './formats.ts';

interface LatestSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** Single views: the newest, so that one's own visit can be recognised, or the slowest. */
export function LatestSection({ report, telling }: LatestSectionProps) {
  const { text } = telling;
  const { latest } = text;
  const { filter } = report;
  if (report.latest.length === 0) return null;
  return (
    <Question id="latest" title={latest.title} lede={latest.lede}>
      <p className="mb-2 flex flex-wrap gap-x-5 print:hidden">
        {(['latest', 'slowest'] as const).map((views) => (
          <Link
            key={views}
            href={`${performanceHref({ ...filter, views }, telling)}#latest`}
            prefetch={false}
            aria-current={filter.views === views ? 'true' : undefined}
            className={cn(
              'inline-flex min-h-11 items-center underline underline-offset-4',
              filter.views === views ? 'font-bold' : 'text-copper',
            )}
          >
            {fill(latest.orders[views], { metric: filter.metric })}
          </Link>
        ))}
      </p>
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

/** What is known of the visitor in words that thousands share, and what the view was slow for. */
function detailOf(view: LatestView, { text }: Telling): string {
  const browsers: Readonly<Record<string, string>> = text.browsers;
  const connections: Readonly<Record<string, string>> = text.connections;
  return [
    browsers[view.browser] ?? text.browsers.rest,
    view.connection && connections[view.connection],
    view.country,
    view.release,
    view.lcpTarget && `LCP ${view.lcpTarget}`,
    view.inpTarget && `INP ${view.inpTarget}`,
  ]
    .filter(Boolean)
    .join(' · ');
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
        <small className="block text-13 font-text text-ink-3">{detailOf(view, telling)}</small>
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
