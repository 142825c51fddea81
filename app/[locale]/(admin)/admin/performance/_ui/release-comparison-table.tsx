import { fill } from '#lib/text';
import { type Difference, isBeyondChance, type PerformanceReport } from '#lib/vitals/server';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import { formatDifference, formatDifferenceRange, type Telling } from './formats.ts';

interface ReleaseComparisonTableProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** The newest release against the one before it, as measured and with pages visited as often as before. */
export function ReleaseComparisonTable({ report, telling }: ReleaseComparisonTableProps) {
  const { comparison, filter } = report;
  const { text } = telling;
  const words = text.comparison;
  if (!comparison) return <p className="text-13 text-ink-2">{words.none}</p>;
  const { before, after, raw, sameMix } = comparison;
  const rows: [string, Difference | null][] = [
    [words.raw, raw],
    [words.sameMix, sameMix],
  ];
  const isReal = isBeyondChance(sameMix ?? raw);
  return (
    <>
      <table className="w-full border-collapse">
        <caption className="pb-1 text-left font-med">{fill(words.caption, { before, after })}</caption>
        <thead>
          <tr>
            <Head>{`${filter.metric} ${filter.percentile}`}</Head>
            <Head isNumber>{words.difference}</Head>
            <Head isNumber>{text.fast.interval}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map(
            ([name, difference]) =>
              difference && (
                <tr key={name} className="border-b border-line">
                  <RowHead>{name}</RowHead>
                  <Cell isNumber className="font-bold">
                    {formatDifference(difference.value, filter.metric, telling)}
                  </Cell>
                  <Cell isNumber>{formatDifferenceRange(difference, filter.metric, telling)}</Cell>
                </tr>
              ),
          )}
        </tbody>
      </table>
      <p className="mt-2 text-13 text-ink-2">
        {isReal ? words.real : words.chance} {words.note}
      </p>
    </>
  );
}
