import { Verdict } from '#components/ui/verdict';
import { budgets } from '#lib/budgets';
import { fill, formatNumber } from '#lib/text';
import { viewsForVerdict } from '#lib/vitals';
import type { MeasureReport, PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { describeFew, formatBudget, formatInterval, formatMetric, type Telling } from './formats.ts';

interface MeasuresSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

const timeBudgets: Readonly<Record<string, number>> = budgets.times;

function nameOf({ kind, label }: MeasureReport, { text }: Telling): string {
  const { names, images } = text.measures;
  const known: Readonly<Record<string, string>> = kind === 'image' ? images : names;
  if (kind === 'api') return fill(text.measures.api, { noun: label });
  return known[label] ?? (kind === 'image' ? images.rest : label);
}

/** What else a view took time for: the shop's own marks, pictures, requests, long frames. */
export function MeasuresSection({ report, telling }: MeasuresSectionProps) {
  const { text } = telling;
  const words = text.measures;
  const { percentile, period } = report.filter;
  if (report.measures.length === 0) return null;
  return (
    <Question id="measures" title={words.title} lede={words.lede}>
      <table className={stackedTableClass}>
        <caption className="sr-only">{fill(words.caption, { period: text.periods[period] })}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{words.name}</Head>
            <Head>{percentile}</Head>
            <Head>{text.fast.interval}</Head>
            <Head>{text.fast.verdict}</Head>
            <Head isNumber>{text.viewsHead}</Head>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {report.measures.map((measure) => (
            <MeasureRow
              key={`${measure.kind} ${measure.label}`}
              measure={measure}
              heading={percentile}
              telling={telling}
            />
          ))}
        </tbody>
      </table>
    </Question>
  );
}

interface MeasureRowProps {
  readonly measure: MeasureReport;
  readonly heading: string;
  readonly telling: Telling;
}

function MeasureRow({ measure, heading, telling }: MeasureRowProps) {
  const { text, locale } = telling;
  const { estimate } = measure;
  return (
    <tr className={stackedRowClass}>
      <RowHead isWide>{nameOf(measure, telling)}</RowHead>
      <Cell head={heading} className="font-bold whitespace-nowrap">
        {formatMetric('LCP', estimate.value, locale)}
      </Cell>
      <Cell head={text.fast.interval}>{formatInterval(estimate, 'LCP', telling)}</Cell>
      <Cell isWide>
        <MeasureVerdict measure={measure} telling={telling} />
      </Cell>
      <Cell isNumber head={text.viewsHead}>
        {formatNumber(estimate.count, { locale })}
      </Cell>
    </tr>
  );
}

function MeasureVerdict({ measure, telling }: Pick<MeasureRowProps, 'measure' | 'telling'>) {
  const { text, locale } = telling;
  const { kind, label, estimate } = measure;
  const budget = timeBudgets[label] ?? timeBudgets[kind];
  if (estimate.count < viewsForVerdict)
    return <span className="text-ink-2">{describeFew(estimate.count, telling)}</span>;
  if (budget === undefined) return <span className="text-13 text-ink-3">{text.measures.noBudget}</span>;
  const isGood = estimate.value <= budget;
  return (
    <>
      <Verdict kind={isGood ? 'good' : 'warn'}>
        {isGood ? text.verdicts.good : text.verdicts['needs-improvement']}
      </Verdict>{' '}
      <small className="text-13 whitespace-nowrap text-ink-3">{`≤ ${formatBudget(budget < 1000 ? 'INP' : 'LCP', budget, locale)}`}</small>
    </>
  );
}
