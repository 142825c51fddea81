import { ScaleGlyph } from '#components/charts/scale-glyph';
import { fill, formatNumber } from '#lib/text';
import { type MetricSummary, metricThresholds } from '#lib/vitals';
import { type ChangedMetric, isBeyondChance, type PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import {
  describeScale,
  formatBudget,
  formatDifference,
  formatInterval,
  formatMetric,
  type Telling,
} from './formats.ts';
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
            <Head>{report.filter.percentile}</Head>
            <Head>{fast.interval}</Head>
            <Head className="max-lg:hidden">{fast.scale}</Head>
            <Head>{fast.verdict}</Head>
            <Head className="max-lg:hidden">{fast.ratings}</Head>
            <Head isNumber>{fast.change}</Head>
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

function MetricRow({ summary, telling }: { summary: ChangedMetric; telling: Telling }) {
  const { metric, estimate, verdict } = summary;
  const { locale, text } = telling;
  const budget = `≤ ${formatBudget(metric, metricThresholds[metric].good, locale)}`;
  return (
    <tr className={stackedRowClass}>
      <RowHead>
        {metric} <small className="text-13 font-text text-ink-3">{text.metrics[metric]}</small>
      </RowHead>
      <Cell className="text-18 font-bold tracking-head whitespace-nowrap">
        {estimate ? formatMetric(metric, estimate.value, locale) : '–'}
      </Cell>
      <Cell head={text.fast.interval} className="max-sm:order-1">
        {estimate && formatInterval(estimate, metric, telling)}
      </Cell>
      <Cell isWide className="max-sm:order-2 sm:w-[24%] max-lg:hidden max-sm:block">
        <MetricScale summary={summary} telling={telling} />
      </Cell>
      <Cell isWide className="max-sm:order-2">
        <VerdictWord summary={summary} telling={telling} />{' '}
        {verdict !== 'few' && <small className="text-13 whitespace-nowrap text-ink-3">{budget}</small>}
      </Cell>
      <Cell isWide className="max-sm:order-3 max-lg:hidden max-sm:block sm:w-[17%]">
        <Ratings summary={summary} telling={telling} />
      </Cell>
      <Cell isNumber head={text.fast.change} className="max-sm:order-1">
        <Change change={summary.change} metric={metric} telling={telling} />
      </Cell>
      <Cell isNumber head={text.viewsHead} className="max-sm:order-1">
        {formatNumber(estimate?.count ?? 0, { locale })}
      </Cell>
    </tr>
  );
}

interface ChangeProps {
  readonly change: ChangedMetric['change'];
  readonly metric: ChangedMetric['metric'];
  readonly telling: Telling;
}

/** Against the same time before; what chance alone may have done is said to be that. */
function Change({ change, metric, telling }: ChangeProps) {
  const { text } = telling;
  if (change === null) return text.latest.none;
  if (!isBeyondChance(change))
    return <small className="text-13 whitespace-normal text-ink-3">{text.fast.noChange}</small>;
  return <b className="font-med">{formatDifference(change.value, metric, telling)}</b>;
}

export function MetricScale({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { metric, estimate, verdict } = summary;
  if (estimate === null) return null;
  const { good, poor } = metricThresholds[metric];
  return (
    <ScaleGlyph
      value={estimate.value}
      low={estimate.low}
      high={estimate.high}
      budget={good}
      poor={poor}
      isOpen={verdict === 'few'}
      label={describeScale(summary, telling)}
    />
  );
}
