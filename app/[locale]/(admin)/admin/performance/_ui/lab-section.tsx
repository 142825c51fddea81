import { formatNumber } from '#lib/text';
import type { MetricSummary } from '#lib/vitals';
import type { PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import { formatMetric, type Telling } from './formats.ts';

interface LabSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** What automated browsers measured on phones, beside what people on phones did. */
export function LabSection({ report, telling }: LabSectionProps) {
  const { text } = telling;
  const words = text.labBesideField;
  const { lab, field } = report.labBesideField;
  return (
    <Question id="lab" title={words.title} lede={words.lede}>
      <table className="w-full border-collapse">
        <caption className="sr-only">{words.title}</caption>
        <thead>
          <tr>
            <Head>{text.fast.measure}</Head>
            <Head isNumber>{words.lab}</Head>
            <Head isNumber>{words.field}</Head>
          </tr>
        </thead>
        <tbody>
          {field.map((summary) => (
            <tr key={summary.metric} className="border-b border-line">
              <RowHead>{summary.metric}</RowHead>
              <Figure summary={lab.find(({ metric }) => metric === summary.metric)} telling={telling} />
              <Figure summary={summary} telling={telling} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-[74ch] text-13 text-ink-2">{words.note}</p>
    </Question>
  );
}

function Figure({
  summary,
  telling,
}: {
  readonly summary: MetricSummary | undefined;
  readonly telling: Telling;
}) {
  const { locale, text } = telling;
  const estimate = summary?.estimate;
  if (!summary || !estimate) return <Cell isNumber>{text.latest.none}</Cell>;
  return (
    <Cell isNumber>
      <b className="font-bold">{formatMetric(summary.metric, estimate.value, locale)}</b>{' '}
      <small className="text-13 text-ink-3">{formatNumber(estimate.count, { locale })}</small>
    </Cell>
  );
}
