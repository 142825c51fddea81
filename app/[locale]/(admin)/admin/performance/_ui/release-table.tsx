import { fill, formatNumber } from '#lib/text';
import type { PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import { formatInterval, formatMetric, type Telling } from './formats.ts';
import { ReleaseComparisonTable } from './release-comparison-table.tsx';

interface ReleaseTableProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

const mostReleases = 8;

/** The chosen measure by release, on the chosen page and device. */
export function ReleaseTable({ report, telling }: ReleaseTableProps) {
  const { text, locale } = telling;
  const { metric, percentile, period } = report.filter;
  const words = text.releasesBy;
  return (
    <Question id="releases" title={words.title} lede={fill(words.lede, { metric })}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{fill(words.caption, { metric, period: text.periods[period] })}</caption>
        <thead>
          <tr>
            <Head>{words.name}</Head>
            <Head isNumber>{percentile}</Head>
            <Head isNumber>{text.viewsHead}</Head>
          </tr>
        </thead>
        <tbody>
          {report.releases.slice(0, mostReleases).map(({ name, views, chosen: { estimate } }) => {
            return (
              <tr key={name} className="border-b border-line">
                <RowHead>
                  <span className="break-words">{name}</span>
                </RowHead>
                <Cell isNumber>
                  <b className="font-bold">{estimate ? formatMetric(metric, estimate.value, locale) : '–'}</b>
                  <small className="block text-13 text-ink-3">
                    {estimate && formatInterval(estimate, metric, telling)}
                  </small>
                </Cell>
                <Cell isNumber>{formatNumber(views, { locale })}</Cell>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="mt-6">
        <ReleaseComparisonTable report={report} telling={telling} />
      </div>
    </Question>
  );
}
