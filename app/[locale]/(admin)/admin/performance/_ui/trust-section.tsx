import { fill, formatNumber } from '#lib/text';
import { type MetricName, metricNames } from '#lib/vitals';
import type { PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, RowHead } from '../../_ui/table.tsx';
import type { Telling } from './formats.ts';
import { MeasuringSwitch } from './measuring-switch.tsx';

interface TrustSectionProps {
  readonly report: PerformanceReport;
  readonly isMeasuring: boolean;
  readonly telling: Telling;
}

const counted: readonly string[] = ['accepted', 'lab', 'bot', 'updated'];

/** What became of the beacons: counted, set apart, refused and why. */
export function TrustSection({ report, isMeasuring, telling }: TrustSectionProps) {
  const { text, locale } = telling;
  const { trust } = text;
  const beaconsOf = (name: string) => report.intake.find(({ outcome }) => outcome === name)?.beacons ?? 0;
  const refused = report.intake.filter(({ outcome }) => !counted.includes(outcome));
  const reasons = refused.map(({ outcome, beacons }) =>
    fill(reasonOf(outcome, telling), { n: formatNumber(beacons, { locale }) }),
  );
  const rows = [
    [
      trust.accepted,
      beaconsOf('sampled-out') > 0 ? trust.acceptedByLot : trust.acceptedNote,
      beaconsOf('accepted'),
    ],
    [trust.lab, trust.labNote, beaconsOf('lab')],
    [trust.bot, trust.botNote, beaconsOf('bot')],
    [trust.updated, trust.updatedNote, beaconsOf('updated')],
    [
      trust.refused,
      reasons.join(', ') || trust.refusedNone,
      refused.reduce((sum, { beacons }) => sum + beacons, 0),
    ],
    [trust.missing, missingWords(report, telling), missingOf(report, 'LCP')],
  ] as const;
  return (
    <Question id="trust" title={trust.title} lede={trust.lede}>
      <table className="w-full border-collapse">
        <caption className="sr-only">
          {fill(trust.caption, { period: text.periods[report.filter.period] })}
        </caption>
        <tbody>
          {rows.map(([name, note, beacons]) => (
            <tr key={name} className="border-b border-line">
              <RowHead>
                {name}
                <small className="block text-13 font-text text-ink-3">{note}</small>
              </RowHead>
              <Cell isNumber className="font-bold">
                {formatNumber(beacons, { locale })}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-[74ch] text-13 text-ink-2">{trust.note}</p>
      <MeasuringSwitch isMeasuring={isMeasuring} telling={telling} />
    </Question>
  );
}

/** Views that brought no value of a measure. */
function missingOf({ views, metrics }: PerformanceReport, metric: MetricName): number {
  return views - (metrics.find((summary) => summary.metric === metric)?.estimate?.count ?? 0);
}

function missingWords(report: PerformanceReport, { text, locale }: Telling): string {
  if (report.views === 0) return text.trust.refusedNone;
  const shares = metricNames.map((metric) => {
    const share = missingOf(report, metric) / report.views;
    return `${metric} ${formatNumber(share, { locale, style: 'percent', maximumFractionDigits: 0 })}`;
  });
  return fill(text.trust.missingNote, { shares: shares.join(', ') });
}

function reasonOf(outcome: string, { text }: Telling): string {
  const reasons: Readonly<Record<string, string>> = text.trust.reasons;
  return reasons[outcome] ?? `{n} ${outcome}`;
}
