import {
  fill,
  formatDuration,
  formatGrams,
  formatMm,
  formatNumber,
  formatSizeMm,
  type Locale,
} from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import type { QuoteView } from './load-quote.ts';

interface QuoteFactsProps {
  readonly view: QuoteView;
  readonly locale: Locale;
  readonly text: QuoteText;
}

function factsOf({ view, locale, text }: QuoteFactsProps): readonly (readonly [string, string])[] {
  const { facts } = text;
  const { supports, urgency, solid } = text.factWords;
  const { settings, sizeMm, estimate, technology } = view.frozen;
  const percent = (value: number) => formatNumber(value / 100, { locale, style: 'percent' });
  const isSolid = technology === 'sla';
  const size = formatSizeMm(sizeMm, locale);
  return [
    [facts.size, fill(text.settings.sizeNow, { percent: percent(settings.scalePercent), size })],
    [facts.material, view.materialName],
    [facts.colour, view.colourName],
    ...(isSolid ? [] : [[facts.layer, formatMm(settings.layerHeightMm, locale)] as const]),
    [facts.infill, isSolid ? solid : percent(settings.infillPercent)],
    [facts.supports, supports[settings.supports]],
    [facts.quantity, formatNumber(settings.quantity, { locale })],
    ...(settings.urgency === 'rush' ? [[facts.urgency, urgency.rush] as const] : []),
    [facts.time, formatDuration(estimate.printTimeS, locale)],
    [facts.weight, formatGrams(estimate.filamentGrams, locale)],
  ];
}

/** What the price was promised for. */
export function QuoteFacts(props: QuoteFactsProps) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-4 text-28 font-display">
        {props.text.page.settings}
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 border-t border-ink sm:grid-cols-3">
        {factsOf(props).map(([name, value]) => (
          <div key={name} className="border-b border-line py-3">
            <dt className="text-13 text-ink-3">{name}</dt>
            <dd className="num font-med wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
