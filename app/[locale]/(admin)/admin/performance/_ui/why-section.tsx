import { fill, formatNumber } from '#lib/text';
import type { CauseReport, PaintPartReport, PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import { formatMetric, type Telling } from './formats.ts';
import { deviceName } from './verdict-head.tsx';
import { routeName } from './verdict-words.ts';

interface WhySectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

const fills: Record<PaintPartReport['part'], string> = {
  firstByte: 'bg-ink/25',
  loadDelay: 'bg-copper',
  loadTime: 'bg-ink/55',
  renderDelay: 'bg-ink/40',
};

/** Where the time of the largest paint goes, and which elements and scripts are the slowest. */
export function WhySection({ report, telling }: WhySectionProps) {
  const { why } = telling.text;
  if (report.paintParts.length === 0 && report.causes.length === 0) return null;
  return (
    <Question id="why" title={why.title} lede={fill(why.lede, { place: placeName(report, telling) })}>
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-2">
        <PaintParts parts={report.paintParts} telling={telling} />
        <Causes causes={report.causes} kinds={['inp-script', 'inp-element']} telling={telling} />
        <Causes causes={report.causes} kinds={['lcp-element']} telling={telling} />
        <Causes causes={report.causes} kinds={['cls-element']} telling={telling} />
      </div>
    </Question>
  );
}

/** The place that the parts of the paint are about: the offender's, where its worst measure is that one. */
function placeName({ headline, filter }: PerformanceReport, telling: Telling): string {
  const offender = 'offender' in headline ? headline.offender : null;
  const isThere = offender?.worst.metric === 'LCP';
  const route = isThere && offender.route ? routeName(offender.route, telling) : telling.text.why.everywhere;
  const device = (isThere ? offender.device : undefined) ?? filter.device;
  return device ? `${route}, ${deviceName(device, telling)}` : route;
}

function PaintParts({
  parts,
  telling,
}: {
  readonly parts: readonly PaintPartReport[];
  readonly telling: Telling;
}) {
  const { text, locale } = telling;
  const { why } = text;
  const sum = parts.reduce((total, { medianMs }) => total + medianMs, 0);
  if (sum === 0) return null;
  return (
    <div>
      <h3 className="mb-2 flex justify-between gap-4 font-med">
        {fill(why.parts, { sum: formatMetric('LCP', sum, locale) })}
        <small className="text-13 font-text text-ink-3">{why.eachMedian}</small>
      </h3>
      <div aria-hidden="true" className="flex h-8 gap-0.5">
        {parts.map(({ part, medianMs }) => (
          <span key={part} className={fills[part]} style={{ flexGrow: medianMs, flexBasis: 0 }} />
        ))}
      </div>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-2">
        {parts.map(({ part, medianMs }) => (
          <div key={part} className="flex items-center gap-2 border-b border-line py-1.5">
            <span aria-hidden="true" className={`size-2.5 flex-none ${fills[part]}`} />
            <dt className="flex-1 text-ink-2">{why.partNames[part]}</dt>
            <dd className="num font-bold">{formatMetric('LCP', medianMs, locale)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-13 text-ink-3">{why.partsNote}</p>
    </div>
  );
}

interface CausesProps {
  readonly causes: readonly CauseReport[];
  readonly kinds: readonly ('lcp-element' | 'inp-element' | 'inp-script' | 'cls-element')[];
  readonly telling: Telling;
}

const metricOfKind = {
  'lcp-element': 'LCP',
  'inp-element': 'INP',
  'inp-script': 'INP',
  'cls-element': 'CLS',
} as const;

function Causes({ causes, kinds, telling }: CausesProps) {
  const { text, locale } = telling;
  const { why } = text;
  return kinds.map((kind) => {
    const listed = causes.filter((cause) => cause.kind === kind);
    if (listed.length === 0) return null;
    return (
      <table key={kind} className="w-full table-fixed border-collapse self-start">
        <caption className="pb-1 text-left font-med">{why.kinds[kind]}</caption>
        <thead>
          <tr>
            <Head>{why.name}</Head>
            <Head isNumber className="w-[5.5em]">
              {why.share}
            </Head>
            <Head isNumber className="w-[6em]">
              {metricOfKind[kind]} p75
            </Head>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ route, label, share, value }) => (
            <tr key={`${route} ${label}`} className="border-b border-line">
              <RowHead>
                <span className="break-words">{label}</span>{' '}
                <small className="text-13 font-text text-ink-3">{routeName(route, telling)}</small>
              </RowHead>
              <Cell isNumber>
                {formatNumber(share, { locale, style: 'percent', maximumFractionDigits: 0 })}
              </Cell>
              <Cell isNumber className="font-bold">
                {formatMetric(metricOfKind[kind], value, locale)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    );
  });
}
