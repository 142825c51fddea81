import { fill, formatNumber } from '#lib/text';
import type { PageRegression, PerformanceReport, PlaceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { formatInterval, formatMetric, type Telling } from './formats.ts';
import { PhoneHead } from './phone-head.tsx';
import { Ratings, VerdictWord } from './rating-cells.tsx';
import { routeName } from './verdict-words.ts';

interface RouteTableProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** The chosen measure by page, and what each page at its budget would add to the shop's score. */
export function RouteTable({ report, telling }: RouteTableProps) {
  const { text } = telling;
  const { metric, percentile, period } = report.filter;
  const largest = Math.max(...report.routes.map(({ opportunity }) => opportunity), 1);
  return (
    <Question id="routes" title={text.routes.title} lede={fill(text.routes.lede, { metric })}>
      <table className={stackedTableClass}>
        <caption className="sr-only">
          {fill(text.routes.caption, { metric, period: text.periods[period] })}
        </caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{text.routes.name}</Head>
            <Head isNumber>{text.viewsHead}</Head>
            <Head isNumber>{text.score.name}</Head>
            <Head>
              {metric} {percentile}
            </Head>
            <Head>{text.fast.verdict}</Head>
            <Head className="max-lg:hidden">{text.fast.ratings}</Head>
            <Head>{text.score.opportunity}</Head>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {report.routes.map((place) => (
            <RouteRow
              key={place.name}
              place={place}
              regression={report.regressions.find(({ route }) => route === place.name)}
              largest={largest}
              telling={telling}
            />
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-[74ch] text-13 text-ink-2">{text.score.note}</p>
    </Question>
  );
}

interface RouteRowProps {
  readonly place: PlaceReport;
  readonly regression: PageRegression | undefined;
  readonly largest: number;
  readonly telling: Telling;
}

function RouteRow({ place, regression, largest, telling }: RouteRowProps) {
  const { text, locale } = telling;
  const { chosen, score, opportunity } = place;
  const { metric, estimate } = chosen;
  return (
    <tr className={stackedRowClass}>
      <RowHead>
        <span className="break-words">{routeName(place.name, telling)}</span>
        <RegressionWords regression={regression} telling={telling} />
      </RowHead>
      <Cell isNumber className="max-sm:order-1">
        <PhoneHead>{text.viewsHead}</PhoneHead>
        {formatNumber(place.views, { locale })}
      </Cell>
      <Cell isNumber className="max-sm:order-2">
        <PhoneHead>{text.score.name}</PhoneHead>
        {score === null ? '–' : formatNumber(score, { locale, maximumFractionDigits: 0 })}
      </Cell>
      <Cell className="max-sm:text-right">
        <PhoneHead>{metric}</PhoneHead>
        <b className="font-bold whitespace-nowrap">
          {estimate ? formatMetric(metric, estimate.value, locale) : '–'}
        </b>
        <small className="block text-13 whitespace-nowrap text-ink-3">
          {estimate && formatInterval(estimate, metric, telling)}
        </small>
      </Cell>
      <Cell className="max-sm:order-1 max-sm:text-right">
        <VerdictWord summary={chosen} telling={telling} />
      </Cell>
      <Cell className="max-lg:hidden sm:w-[17%]">
        <Ratings summary={chosen} telling={telling} />
      </Cell>
      <Cell className="max-sm:order-2 max-sm:text-right sm:w-[15%]">
        <PhoneHead>{text.score.opportunity}</PhoneHead>
        <Opportunity points={opportunity} largest={largest} telling={telling} />
      </Cell>
    </tr>
  );
}

interface OpportunityProps {
  readonly points: number;
  readonly largest: number;
  readonly telling: Telling;
}

const leastPoints = 0.05;

/** Points that the shop's score would gain; nothing is drawn where there is nothing to gain. */
function Opportunity({ points, largest, telling: { text, locale } }: OpportunityProps) {
  if (points < leastPoints) return <span className="text-ink-3">{text.score.nothing}</span>;
  const gain = formatNumber(points, { locale, minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className="items-center gap-2.5 sm:flex">
      <span aria-hidden="true" className="h-2 flex-1 bg-sunken max-sm:hidden">
        <span
          className="block h-full bg-copper [print-color-adjust:exact]"
          style={{ width: `${(points / largest) * 100}%` }}
        />
      </span>
      {`+${gain}`}
    </span>
  );
}

/** Slower than before beyond chance, or how small a rise would have been noticed. */
function RegressionWords({ regression, telling }: Pick<RouteRowProps, 'regression' | 'telling'>) {
  const { text, locale } = telling;
  if (!regression) return null;
  const smallClass = 'block text-13 font-text';
  if (regression.isRegressed) {
    return <small className={`${smallClass} text-copper`}>{text.regression.slower}</small>;
  }
  const { detectable } = regression;
  if (detectable === null)
    return <small className={`${smallClass} text-ink-3`}>{text.regression.blind}</small>;
  const rise = formatNumber(detectable - 1, { locale, style: 'percent', maximumFractionDigits: 0 });
  return <small className={`${smallClass} text-ink-3`}>{fill(text.regression.none, { rise })}</small>;
}
