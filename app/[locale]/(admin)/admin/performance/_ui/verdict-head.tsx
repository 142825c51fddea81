import Link from 'next/link';
import { Notice } from '#components/ui/notice';
import { formatNumber, plural } from '#lib/text';
import type { PerformanceReport } from '#lib/vitals/server';
import { performanceHref } from './filter-bar.tsx';
import type { Telling } from './formats.ts';
import { headlineWords, isNarrowed, ledeSentences } from './verdict-words.ts';

interface VerdictHeadProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

const linkClass = 'font-med text-copper underline underline-offset-4';

/** Is it fast? One sentence, then the figures it rests on, and how many views there were. */
export function VerdictHead({ report, telling }: VerdictHeadProps) {
  const { text, locale } = telling;
  return (
    <>
      <header className="grid items-end gap-x-12 gap-y-6 pt-7 pb-6.5 md:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <h1 className="max-w-[24ch] text-36 font-display tracking-title">
            {headlineWords(report, telling)}
          </h1>
          <p className="mt-2.5 max-w-[70ch] text-16 text-ink-2">{ledeSentences(report, telling).join(' ')}</p>
          <WiderLink report={report} telling={telling} />
          <LabLink report={report} telling={telling} />
        </div>
        {report.views > 0 && (
          <div className="num grid grid-cols-[auto_auto] items-end justify-start gap-4.5">
            <p className="grid text-13 text-ink-3">
              <b className="text-48 leading-[.9] font-display tracking-display text-ink">
                {report.score === null
                  ? '–'
                  : formatNumber(report.score, { locale, maximumFractionDigits: 0 })}
              </b>
              {text.score.of}
            </p>
            <dl className="grid grid-cols-[auto_auto] gap-x-3 text-13">
              {scoresOf(report, telling).map(([name, score]) => (
                <div key={name} className="contents">
                  <dt className="text-ink-3">{name}</dt>
                  <dd className="text-right font-med">
                    {formatNumber(score, { locale, maximumFractionDigits: 0 })}
                  </dd>
                </div>
              ))}
              <dt className="text-ink-3">{text.viewsHead}</dt>
              <dd className="text-right font-med">{formatNumber(report.views, { locale })}</dd>
            </dl>
          </div>
        )}
      </header>
      {report.filter.visitors !== 'real' && <Notice className="mb-6">{text.labNote}</Notice>}
    </>
  );
}

/** The score before and by device, where there is one. */
function scoresOf({ scoreBefore, devices }: PerformanceReport, telling: Telling): [string, number][] {
  const scores: [string, number | null][] = [
    [telling.text.score.before, scoreBefore],
    ...devices.map(({ name, score }): [string, number | null] => [deviceName(name, telling), score]),
  ];
  return scores.flatMap(([name, score]) => (score === null ? [] : [[name, score]]));
}

export function deviceName(name: string, { text }: Telling): string {
  const names: Readonly<Record<string, string>> = text.devices;
  return names[name] ?? name;
}

/** Where no person was measured but automated browsers were, says so and leads there. */
function LabLink({ report, telling }: VerdictHeadProps) {
  const { text, locale } = telling;
  const beacons = report.intake.find(({ outcome }) => outcome === 'lab')?.beacons ?? 0;
  if (report.headline.kind !== 'empty' || report.filter.visitors !== 'real' || beacons === 0) return null;
  return (
    <p className="mt-3 text-16 text-ink-2">
      {plural(locale, text.lede.otherKind, beacons)}{' '}
      <Link
        href={performanceHref({ ...report.filter, visitors: 'lab' }, telling)}
        prefetch={false}
        className={linkClass}
      >
        {text.lede.showLab}
      </Link>
    </p>
  );
}

/** Where nothing matches the choices, the way back to everything. */
function WiderLink({ report: { headline, filter }, telling }: VerdictHeadProps) {
  if (headline.kind !== 'empty' || !isNarrowed(filter)) return null;
  const wider = { ...filter, device: undefined, route: undefined, release: undefined };
  return (
    <p className="mt-3 text-16">
      <Link href={performanceHref(wider, telling)} prefetch={false} className={linkClass}>
        {telling.text.lede.showAll}
      </Link>
    </p>
  );
}
