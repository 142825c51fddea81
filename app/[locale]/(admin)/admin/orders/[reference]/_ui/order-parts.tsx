import { colourName, materialName, partFacts } from '#components/orders/part-facts';
import { PartRow } from '#components/orders/part-row';
import { processingWords } from '#components/orders/processing-words';
import { SumTable } from '#components/orders/sum-table';
import { PriceLines } from '#components/quote/price-lines';
import { inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { Notice } from '#components/ui/notice';
import { Panel } from '#components/ui/panel';
import type { OrderLine } from '#lib/orders';
import {
  fill,
  formatBytes,
  formatDuration,
  formatGrams,
  formatMm,
  formatMoney,
  formatNumber,
  formatSizeMm,
  localeHref,
} from '#lib/text';
import { quoteText } from '#lib/text/messages/quote';
import { GalleryWork } from './gallery-work.tsx';
import type { OrderFileProps } from './order-file-props.ts';

function settingsOf({ frozen }: OrderLine, { names, locale, text }: OrderFileProps) {
  const { settings, estimate, sizeMm, machine } = frozen;
  const words = text.order.settings;
  const percent = (value: number) =>
    formatNumber(value / 100, { locale, style: 'percent', maximumFractionDigits: 1 });
  return [
    [words.material, materialName(frozen, names)],
    [words.colour, colourName(frozen, names, locale)],
    [words.layer, formatMm(settings.layerHeightMm, locale)],
    [words.infill, percent(settings.infillPercent)],
    [words.scale, percent(settings.scalePercent)],
    [words.sizeMm, formatSizeMm(sizeMm, locale)],
    [words.quantity, formatNumber(settings.quantity, { locale })],
    [words.supports, text.order.supports[settings.supports]],
    [words.urgency, text.order.urgency[settings.urgency]],
    [words.time, formatDuration(estimate.printTimeS, locale)],
    [words.grams, formatGrams(estimate.filamentGrams + estimate.supportGrams, locale)],
    [words.machine, machine],
  ] as const;
}

/** What went wrong with the model's pictures, with the way to try again. */
function ProcessingNote({ line, locale, words, text }: OrderFileProps & { readonly line: OrderLine }) {
  const failed = processingWords(line.processingFailure, words.processing);
  if (!failed) return null;
  return (
    <>
      {failed}{' '}
      <Link
        href={localeHref(locale, '/admin/queues?queue=file-processing&state=failed')}
        className={inlineLinkClass}
      >
        {text.order.toQueue}
      </Link>
    </>
  );
}

function Part({ line, ...props }: OrderFileProps & { readonly line: OrderLine }) {
  const { order, names, locale, text } = props;
  const money = (cents: number) => formatMoney(cents, { locale, currency: order.currency });
  return (
    <li className="border-t border-line py-3 first:border-t-0 first:pt-0">
      <ul>
        <PartRow
          projectCover={line.projectCover}
          modelPicture={line.modelPicture}
          title={line.title}
          quantity={line.quantity}
          facts={partFacts(line.frozen, { names, locale })}
          note={<ProcessingNote line={line} {...props} />}
          end={<span className="num font-med whitespace-nowrap">{money(line.totalCents)}</span>}
        />
      </ul>
      {line.note && (
        <p className="mt-2 rounded-2 bg-sunken px-3 py-2 whitespace-pre-line wrap-anywhere">{line.note}</p>
      )}
      <dl className="mt-2 grid grid-cols-2 gap-x-5 sm:grid-cols-3">
        {settingsOf(line, props).map(([name, value]) => (
          <div key={name} className="num border-t border-line py-2">
            <dt className="text-13 text-ink-3">{name}</dt>
            <dd className="font-med">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="num flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2.5">
        <a
          href={`/api/v1/models/${line.modelId}/file`}
          download
          className={`${inlineLinkClass} wrap-anywhere`}
        >
          {line.fileName}
        </a>
        <span className="text-13 text-ink-3">
          {formatBytes(line.fileSizeBytes, locale)},{' '}
          {fill(text.order.triangles, { n: formatNumber(line.triangleCount, { locale }) })}
        </span>
        {line.frozen.geometryHash !== line.geometryHash && (
          <a href={`/api/v1/models/${line.modelId}/repaired`} download className={inlineLinkClass}>
            {text.order.repaired}
          </a>
        )}
      </p>
      <GalleryWork line={line} {...props} />
      <details className="border-t border-line">
        <summary className="fold-mark flex min-h-11 items-center justify-between gap-3">
          {text.order.why}
          <i aria-hidden="true" />
        </summary>
        <PriceLines
          quote={line.frozen}
          colourName={colourName(line.frozen, names, locale)}
          locale={locale}
          text={quoteText[locale]}
        />
      </details>
    </li>
  );
}

/** Every part with its settings, its file and every line of its price. */
export function OrderParts(props: OrderFileProps) {
  const { order, locale, text, words, refused } = props;
  const refusals: Readonly<Record<string, string>> = text.galleryWork.refusals;
  const money = (cents: number) => formatMoney(cents, { locale, currency: order.currency });
  return (
    <Panel id="parts" title={text.order.lines}>
      {refused !== undefined && (
        <Notice kind="poor" role="alert" className="mb-4">
          {refusals[refused] ?? refusals.unknown}
        </Notice>
      )}
      <ul>
        {order.lines.map((line) => (
          <Part key={line.id} line={line} {...props} />
        ))}
      </ul>
      <SumTable
        caption={text.order.totals}
        rows={[
          { label: words.lines.goods, value: money(order.goodsCents) },
          ...(order.discountCents > 0
            ? [
                {
                  label: fill(words.lines.discount, { code: order.couponCode ?? '' }),
                  value: `−${money(order.discountCents)}`,
                },
              ]
            : []),
          {
            label: order.deliveryName ?? words.lines[order.deliveryMethod],
            value: money(order.deliveryCents),
          },
        ]}
        total={{ label: words.lines.total, value: money(order.totalCents) }}
        note={{ label: words.lines.tax, value: money(order.taxCents) }}
      />
    </Panel>
  );
}
