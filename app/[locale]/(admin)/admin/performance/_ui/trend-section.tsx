import { TrendChart } from '#components/charts/trend-chart';
import { fill, formatNumber } from '#lib/text';
import { viewsForVerdict } from '#lib/vitals';
import type { PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import { formatDay, formatInterval, formatMetric, formatTime, type Telling } from './formats.ts';
import { trendDrawing } from './trend-scales.ts';

interface TrendSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** The chosen measure through time, drawn and as a table. */
export function TrendSection({ report, telling }: TrendSectionProps) {
  const { text, locale } = telling;
  const { points, metric, stepHours } = report.trend;
  const lede = fill(ledeOf(stepHours, telling), {
    metric: `${metric} ${report.filter.percentile}`,
    n: stepHours,
  });
  const hasFew = points.some(({ estimate }) => estimate.count < viewsForVerdict);
  return (
    <Question id="trend" title={text.trend.title} lede={lede}>
      {points.length === 0 ? (
        <p className="text-ink-2">{text.trend.empty}</p>
      ) : (
        <>
          <TrendChart {...trendDrawing(report, telling)} />
          {hasFew && (
            <p className="mt-2 text-13 text-ink-2">
              {fill(text.trend.few, { needed: formatNumber(viewsForVerdict, { locale }) })}
            </p>
          )}
          <TrendTable report={report} telling={telling} />
        </>
      )}
    </Question>
  );
}

function ledeOf(stepHours: number, { text }: Telling): string {
  if (stepHours === 1) return text.trend.ledeHour;
  return stepHours === 24 ? text.trend.ledeDay : text.trend.ledeHours;
}

function TrendTable({ report, telling }: TrendSectionProps) {
  const { text, locale } = telling;
  const { points, metric, stepHours } = report.trend;
  return (
    <details className="mt-3 print:hidden">
      <summary className="inline-flex min-h-11 items-center font-med text-copper underline underline-offset-4">
        {text.trend.table}
      </summary>
      <table className="w-full max-w-[560px] border-collapse">
        <caption className="sr-only">
          {fill(text.trend.caption, { metric: `${metric} ${report.filter.percentile}` })}
        </caption>
        <thead>
          <tr>
            <Head>{text.trend.when}</Head>
            <Head isNumber>{report.filter.percentile}</Head>
            <Head isNumber>{text.fast.interval}</Head>
            <Head isNumber>{text.viewsHead}</Head>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ at, estimate }) => (
            <tr key={at.getTime()} className="border-b border-line">
              <RowHead>
                <time dateTime={at.toISOString()} className="num whitespace-nowrap">
                  {formatDay(at, telling)}
                  {stepHours < 24 && `, ${formatTime(at, telling)}`}
                </time>
              </RowHead>
              <Cell isNumber>{formatMetric(metric, estimate.value, locale)}</Cell>
              <Cell isNumber>{formatInterval(estimate, metric, telling)}</Cell>
              <Cell isNumber>{formatNumber(estimate.count, { locale })}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
