import { fill, formatNumber } from '#lib/text';
import type { MetricName, MetricSummary } from '#lib/vitals';
import type { PlaceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { formatInterval, formatMetric, type Telling } from './formats.ts';
import { MetricScale } from './metric-table.tsx';
import { Ratings, VerdictWord } from './rating-cells.tsx';

interface PlaceTableProps {
  readonly id: string;
  readonly words: {
    readonly title: string;
    readonly lede: string;
    readonly caption: string;
    readonly name: string;
  };
  readonly metric: MetricName;
  readonly period: string;
  readonly places: readonly PlaceReport[];
  readonly nameOf: (place: PlaceReport) => string;
  readonly telling: Telling;
}

/** One measure by page, device or release. */
export function PlaceTable({ id, words, metric, period, places, nameOf, telling }: PlaceTableProps) {
  const { text, locale } = telling;
  return (
    <Question id={id} title={words.title} lede={fill(words.lede, { metric })}>
      <table className={stackedTableClass}>
        <caption className="sr-only">{fill(words.caption, { metric, period })}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{words.name}</Head>
            <Head isNumber>{text.viewsHead}</Head>
            <Head>{metric} p75</Head>
            <Head>{text.fast.interval}</Head>
            <Head className="max-lg:hidden">{text.fast.scale}</Head>
            <Head>{text.fast.verdict}</Head>
            <Head>{text.fast.ratings}</Head>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {places.map((place) => {
            return (
              <tr key={place.name} className={stackedRowClass}>
                <RowHead isWide>
                  <span className="break-words">{nameOf(place)}</span>
                </RowHead>
                <Cell isNumber head={text.viewsHead}>
                  {formatNumber(place.views, { locale })}
                </Cell>
                <PlaceCells summary={place.chosen} telling={telling} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Question>
  );
}

function PlaceCells({ summary, telling }: { summary: MetricSummary; telling: Telling }) {
  const { metric, p75 } = summary;
  return (
    <>
      <Cell head={`${metric} p75`} className="font-bold whitespace-nowrap">
        {p75 ? formatMetric(metric, p75.value, telling.locale) : '–'}
      </Cell>
      <Cell head={telling.text.fast.interval}>{p75 && formatInterval(p75, metric, telling)}</Cell>
      <Cell isWide className="sm:w-[22%] max-lg:hidden max-sm:block">
        <MetricScale summary={summary} telling={telling} />
      </Cell>
      <Cell isWide>
        <VerdictWord summary={summary} telling={telling} />
      </Cell>
      <Cell isWide className="sm:w-[17%]">
        <Ratings summary={summary} telling={telling} />
      </Cell>
    </>
  );
}
