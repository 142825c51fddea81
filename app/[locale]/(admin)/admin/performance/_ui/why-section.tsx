import { fill, formatNumber } from '#lib/text';
import type { CauseReport, PerformanceReport } from '#lib/vitals/server';
import { Question } from '../../_ui/question.tsx';
import { Cell, Head, RowHead } from '../../_ui/table.tsx';
import { formatMetric, type Telling } from './formats.ts';
import { PartsBar } from './parts-bar.tsx';
import { deviceName } from './verdict-head.tsx';
import { routeName } from './verdict-words.ts';

interface WhySectionProps {
  readonly report: PerformanceReport;
  readonly telling: Telling;
}

/** Where the time of the largest paint goes, and which elements and scripts are the slowest. */
export function WhySection({ report, telling }: WhySectionProps) {
  const { why } = telling.text;
  if (report.paintParts.length === 0 && report.causes.length === 0) return null;
  return (
    <Question id="why" title={why.title} lede={fill(why.lede, { place: placeName(report, telling) })}>
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-2">
        <PaintParts report={report} telling={telling} />
        <Causes causes={report.causes} kinds={['lcp-element']} telling={telling} />
        <FirstByteParts report={report} telling={telling} />
        <TapParts report={report} telling={telling} />
        <Causes
          causes={report.causes}
          kinds={['inp-element', 'inp-script', 'frame-script', 'cls-element']}
          telling={telling}
        />
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

function sumOf(parts: readonly { readonly medianMs: number }[]): number {
  return parts.reduce((total, { medianMs }) => total + medianMs, 0);
}

function PaintParts({ report: { paintParts }, telling }: WhySectionProps) {
  const { why } = telling.text;
  const sum = sumOf(paintParts);
  if (sum === 0) return null;
  return (
    <div>
      <PartsBar
        title={fill(why.parts, { sum: formatMetric('LCP', sum, telling.locale) })}
        note={why.eachMedian}
        parts={paintParts.map(({ part, medianMs }) => ({ name: why.partNames[part], medianMs }))}
        telling={telling}
      />
      <p className="mt-2 text-13 text-ink-3">{why.partsNote}</p>
    </div>
  );
}

/** What the server says of itself is a part of waiting for its answer, so it is told beside the bar. */
function FirstByteParts({ report: { firstByteParts }, telling }: WhySectionProps) {
  const { why } = telling.text;
  const parts = firstByteParts.flatMap(({ part, medianMs }) =>
    part === 'server' ? [] : [{ name: why.firstByteNames[part], medianMs }],
  );
  const server = firstByteParts.find(({ part }) => part === 'server');
  if (sumOf(parts) === 0) return null;
  return (
    <div>
      <PartsBar title={why.firstByte} note={why.eachMedian} parts={parts} telling={telling} />
      {server && (
        <p className="mt-2 text-13 text-ink-3">
          {fill(why.server, { time: formatMetric('LCP', server.medianMs, telling.locale) })}
        </p>
      )}
    </div>
  );
}

function TapParts({ report: { tapParts }, telling }: WhySectionProps) {
  const { why } = telling.text;
  if (sumOf(tapParts) === 0) return null;
  return (
    <PartsBar
      title={why.tap}
      note={why.eachMedian}
      parts={tapParts.map(({ part, medianMs }) => ({ name: why.tapNames[part], medianMs }))}
      telling={telling}
    />
  );
}

interface CausesProps {
  readonly causes: readonly CauseReport[];
  readonly kinds: readonly (keyof typeof metricOfKind)[];
  readonly telling: Telling;
}

const metricOfKind = {
  'lcp-element': 'LCP',
  'inp-element': 'INP',
  'inp-script': 'INP',
  'frame-script': 'FCP',
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
              {kind === 'frame-script' ? 'p75' : `${metricOfKind[kind]} p75`}
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
