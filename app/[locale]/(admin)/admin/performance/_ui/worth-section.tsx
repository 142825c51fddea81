import { fill, formatNumber } from '#lib/text';
import {
  type BandReport,
  type GoalReport,
  type GoalWorth,
  type PerformanceReport,
  viewsForWorth,
} from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import type { Telling } from './formats.ts';

interface WorthSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** How many views led to more, by how fast they were, and what the slow ones would have led to. */
export function WorthSection({ report, telling }: WorthSectionProps) {
  const { worth } = telling.text;
  const goals = report.goals.filter(({ views }) => views > 0);
  if (goals.length === 0) return null;
  return (
    <Question id="worth" title={worth.title} lede={worth.lede}>
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-3">
        {goals.map((goal) => (
          <Goal key={goal.goal} goal={goal} telling={telling} />
        ))}
      </div>
      <p className="mt-3 max-w-[74ch] text-13 text-ink-2">{worth.caution}</p>
    </Question>
  );
}

function percent(share: number, { locale }: Telling, digits = 1): string {
  return formatNumber(share, { locale, style: 'percent', maximumFractionDigits: digits });
}

function Goal({ goal, telling }: { readonly goal: GoalReport; readonly telling: Telling }) {
  const { text } = telling;
  const { worth } = text;
  const largest = Math.max(...goal.bands.map(({ views, high }) => (views > 0 ? high : 0)), 0.001);
  return (
    <div>
      <table className="w-full border-collapse">
        <caption className="pb-1 text-left font-med">{worth.goals[goal.goal]}</caption>
        <thead>
          <tr>
            <Head>{worth.speed}</Head>
            <Head isNumber>{text.viewsHead}</Head>
            <Head isNumber>{worth.share}</Head>
          </tr>
        </thead>
        <tbody>
          {goal.bands.map((band) => (
            <BandRow key={band.band} band={band} largest={largest} telling={telling} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-13 text-ink-2">{worthWords(goal, telling)}</p>
    </div>
  );
}

interface BandRowProps {
  readonly band: BandReport;
  readonly largest: number;
  readonly telling: Telling;
}

function BandRow({ band: { band, views, share, low, high }, largest, telling }: BandRowProps) {
  const { text, locale } = telling;
  const width = (part: number) => `${(part / largest) * 100}%`;
  return (
    <tr className="border-b border-line">
      <RowHead>
        {text.worth.bands[band]}
        {share !== null && (
          <span aria-hidden="true" className="relative mt-1 block h-2 bg-sunken [print-color-adjust:exact]">
            <span className="block h-full bg-ink/40" style={{ width: width(share) }} />
            <span
              className="absolute top-1/2 h-px bg-ink"
              style={{ left: width(low), width: width(high - low) }}
            />
          </span>
        )}
      </RowHead>
      <Cell isNumber>{formatNumber(views, { locale })}</Cell>
      <Cell isNumber>
        <b className="font-bold">{share === null ? text.latest.none : percent(share, telling)}</b>
        {share !== null && (
          <small className="block text-13 text-ink-3 max-sm:whitespace-normal">
            {fill(text.fast.range, { low: percent(low, telling), high: percent(high, telling) })}
          </small>
        )}
      </Cell>
    </tr>
  );
}

function worthWords({ worth }: GoalReport, telling: Telling): string {
  const { text, locale } = telling;
  const whole = (value: number) => formatNumber(value, { locale, maximumFractionDigits: 0 });
  if (!worth) return fill(text.worth.few, { needed: whole(viewsForWorth) });
  const gap = fill(text.worth.gap, gapOf(worth, telling));
  if (worth.low <= 0) return [text.worth.chance, gap].join(' ');
  const gain = fill(text.worth.gain, {
    views: whole(worth.slowViews),
    gained: whole(worth.gained),
    low: whole(worth.low),
    high: whole(worth.high),
  });
  return [gain, gap].join(' ');
}

function gapOf({ rawGap, adjustedGap }: GoalWorth, { locale }: Telling) {
  const points = (share: number) => formatNumber(share * 100, { locale, maximumFractionDigits: 1 });
  return { raw: points(rawGap), adjusted: points(adjustedGap) };
}
