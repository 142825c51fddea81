import { ScaleGlyph } from '#components/charts/scale-glyph';
import { fill, formatNumber } from '#lib/text';
import { type MetricSummary, metricThresholds } from '#lib/vitals';
import type { PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { describeScale, formatBudget, formatInterval, formatMetric, type Telling } from './formats.ts';
import { Ratings, VerdictWord } from './rating-cells.tsx';
import { RatingsKey } from './ratings-key.tsx';

interface MetricTableProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** The five measures over the whole shop, or over the chosen device. */
export function MetricTable({ report, telling }: MetricTableProps) {
  const { text } = telling;
  const { fast } = text;
  return (
    <Question id="fast" title={fast.title} lede={fast.lede}>
      <table className={stackedTableClass}>
        <caption className="sr-only">
          {fill(fast.caption, { period: text.periods[report.filter.period] })}
        </caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{fast.measure}</Head>
            <Head>p75</Head>
            <Head>{fast.interval}</Head>
            <Head className="max-lg:hidden">{fast.scale}</Head>
            <Head>{fast.verdict}</Head>
            <Head>{fast.ratings}</Head>
            <Head isNumber>{text.viewsHead}</Head>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {report.metrics.map((summary) => (
            <MetricRow key={summary.metric} summary={summary} telling={telling} />
          ))}
        </tbody>
      </table>
      <RatingsKey text={text} />
    </Question>
  );
}

function MetricRow({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { metric, p75, verdict } = summary;
  const { locale, text } = telling;
  const budget = `≤ ${formatBudget(metric, metricThresholds[metric].good, locale)}`;
  return (
    <tr className={stackedRowClass}>
      <RowHead>
        {metric} <small className="text-13 font-text text-ink-3">{text.metrics[metric]}</small>
      </RowHead>
      <Cell className="text-18 font-bold tracking-head whitespace-nowrap">
        {p75 ? formatMetric(metric, p75.value, locale) : '–'}
      </Cell>
      <Cell head={text.fast.interval} className="max-sm:order-1">
        {p75 && formatInterval(p75, metric, telling)}
      </Cell>
      <Cell isWide className="max-sm:order-2 sm:w-[24%] max-lg:hidden max-sm:block">
        <MetricScale summary={summary} telling={telling} />
      </Cell>
      <Cell isWide className="max-sm:order-2">
        <VerdictWord summary={summary} telling={telling} />{' '}
        {verdict !== 'few' && <small className="text-13 text-ink-3">{budget}</small>}
      </Cell>
      <Cell isWide className="max-sm:order-3 sm:w-[17%]">
        <Ratings summary={summary} telling={telling} />
      </Cell>
      <Cell isNumber head={text.viewsHead} className="max-sm:order-1">
        {formatNumber(p75?.count ?? 0, { locale })}
      </Cell>
    </tr>
  );
}

export function MetricScale({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { metric, p75, verdict } = summary;
  if (p75 === null) return null;
  const { good, poor } = metricThresholds[metric];
  return (
    <ScaleGlyph
      value={p75.value}
      low={p75.low}
      high={p75.high}
      budget={good}
      poor={poor}
      isOpen={verdict === 'few'}
      label={describeScale(summary, telling)}
    />
  );
}
