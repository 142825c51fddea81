import { fill, formatNumber } from '#lib/text';
import type { PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, RowHead } from '../../_ui/table.tsx';
import type { Telling } from './formats.ts';

interface TrustSectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

const counted: readonly string[] = ['accepted', 'lab', 'bot', 'updated'];

/** What became of the beacons: counted, set apart, refused and why. */
export function TrustSection({ report, telling }: TrustSectionProps) {
  const { text, locale } = telling;
  const { trust } = text;
  const beaconsOf = (name: string) => report.intake.find(({ outcome }) => outcome === name)?.beacons ?? 0;
  const refused = report.intake.filter(({ outcome }) => !counted.includes(outcome));
  const reasons = refused.map(({ outcome, beacons }) =>
    fill(reasonOf(outcome, telling), { n: formatNumber(beacons, { locale }) }),
  );
  const rows = [
    [trust.accepted, trust.acceptedNote, beaconsOf('accepted')],
    [trust.lab, trust.labNote, beaconsOf('lab')],
    [trust.bot, trust.botNote, beaconsOf('bot')],
    [trust.updated, trust.updatedNote, beaconsOf('updated')],
    [
      trust.refused,
      reasons.join(', ') || trust.refusedNone,
      refused.reduce((sum, { beacons }) => sum + beacons, 0),
    ],
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
    </Question>
  );
}

function reasonOf(outcome: string, { text }: Telling): string {
  const reasons: Readonly<Record<string, string>> = text.trust.reasons;
  return reasons[outcome] ?? `{n} ${outcome}`;
}
