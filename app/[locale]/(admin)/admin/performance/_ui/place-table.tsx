import { fill, formatNumber } from '#lib/text';
import type { MetricSummary } from '#lib/vitals';
import type { PerformanceReport, PlaceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { formatInterval, formatMetric, type Telling } from './formats.ts';
import { MetricScale } from './metric-table.tsx';
import { PhoneHead } from './phone-head.tsx';
import { Ratings, VerdictWord } from './rating-cells.tsx';
import { deviceName } from './verdict-head.tsx';

interface PlaceTableProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

interface PlaceGroup {
  readonly head: string;
  readonly places: readonly PlaceReport[];
  readonly nameOf: (name: string) => string;
}

const mostCountries = 10;

function groupsOf(report: PerformanceReport, telling: Telling): PlaceGroup[] {
  const { text, locale } = telling;
  const { devicesBy } = text;
  const countryNames = new Intl.DisplayNames(locale, { type: 'region' });
  const connections: Readonly<Record<string, string>> = text.connections;
  const browsers: Readonly<Record<string, string>> = text.browsers;
  const navigations: Readonly<Record<string, string>> = text.latest.navigation;
  const groups: PlaceGroup[] = [
    { head: devicesBy.name, places: report.devices, nameOf: (name) => deviceName(name, telling) },
    {
      head: devicesBy.browser,
      places: report.browsers,
      nameOf: (name) => browsers[name] ?? text.browsers.rest,
    },
    { head: devicesBy.connection, places: report.connections, nameOf: (name) => connections[name] ?? name },
    {
      head: devicesBy.country,
      places: report.countries.slice(0, mostCountries),
      nameOf: (name) => countryNames.of(name) ?? name,
    },
    { head: devicesBy.navigation, places: report.navigations, nameOf: (name) => navigations[name] ?? name },
  ];
  return groups.filter(({ places }) => places.length > 0);
}

/** The chosen measure by device, browser, connection, country and kind of navigation. */
export function PlaceTable({ report, telling }: PlaceTableProps) {
  const { text } = telling;
  const { metric, percentile, period } = report.filter;
  const words = text.devicesBy;
  return (
    <Question id="devices" title={words.title} lede={fill(words.lede, { metric })}>
      <table className={stackedTableClass}>
        <caption className="sr-only">{fill(words.caption, { metric, period: text.periods[period] })}</caption>
        <thead className="max-sm:sr-only">
          <tr>
            <Head>{words.head}</Head>
            <Head isNumber>{text.viewsHead}</Head>
            <Head>{`${metric} ${percentile}`}</Head>
            <Head>{text.fast.interval}</Head>
            <Head className="max-lg:hidden">{text.fast.scale}</Head>
            <Head>{text.fast.verdict}</Head>
            <Head>{text.fast.ratings}</Head>
          </tr>
        </thead>
        {groupsOf(report, telling).map((group) => (
          <GroupRows key={group.head} group={group} heading={`${metric} ${percentile}`} telling={telling} />
        ))}
      </table>
      {(report.filter.device || report.filter.route || report.filter.release) && (
        <p className="mt-2 max-w-[74ch] text-13 text-ink-2">{words.wholeShop}</p>
      )}
    </Question>
  );
}

interface GroupRowsProps {
  readonly group: PlaceGroup;
  readonly heading: string;
  readonly telling: Telling;
}

function GroupRows({ group: { head, places, nameOf }, heading, telling }: GroupRowsProps) {
  const { text, locale } = telling;
  return (
    <tbody className="max-sm:block">
      <tr className="max-sm:block">
        <th
          scope="rowgroup"
          colSpan={7}
          className="pt-5 pb-1 text-left text-13 font-text text-ink-3 max-sm:block"
        >
          {head}
        </th>
      </tr>
      {places.map((place) => (
        <tr key={place.name} className={stackedRowClass}>
          <RowHead>
            <span className="break-words">{nameOf(place.name)}</span>
          </RowHead>
          <Cell className="text-right whitespace-nowrap max-sm:order-1">
            <PhoneHead>{text.viewsHead}</PhoneHead>
            {formatNumber(place.views, { locale })}
          </Cell>
          <PlaceCells summary={place.chosen} heading={heading} telling={telling} />
        </tr>
      ))}
    </tbody>
  );
}

interface PlaceCellsProps {
  readonly summary: MetricSummary;
  readonly heading: string;
  readonly telling: Telling;
}

function PlaceCells({ summary, heading, telling }: PlaceCellsProps) {
  const { metric, estimate } = summary;
  return (
    <>
      <Cell className="font-bold whitespace-nowrap max-sm:text-right">
        <PhoneHead>{heading}</PhoneHead>
        {estimate ? formatMetric(metric, estimate.value, telling.locale) : '–'}
      </Cell>
      <Cell>{estimate && formatInterval(estimate, metric, telling)}</Cell>
      <Cell className="sm:w-[22%] max-lg:hidden max-sm:order-2 max-sm:block">
        <MetricScale summary={summary} telling={telling} />
      </Cell>
      <Cell className="max-sm:order-2 max-sm:text-right">
        <VerdictWord summary={summary} telling={telling} />
      </Cell>
      <Cell className="max-sm:hidden sm:w-[17%]">
        <Ratings summary={summary} telling={telling} />
      </Cell>
    </>
  );
}
