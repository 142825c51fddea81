import { type PartGeometry, type PriceRules, type PrintSettings, priceQuote } from '#lib/quote';
import { formatMoney } from '#lib/text/format';
import type { Locale } from '#lib/text/locale';
import type { AdminPricesText } from '#lib/text/messages/admin-prices';

export interface ShownSample {
  readonly title: string;
  readonly geometry: PartGeometry;
  readonly settings: PrintSettings;
}

interface PreviewProps {
  readonly samples: readonly ShownSample[];
  readonly before: PriceRules;
  readonly after: PriceRules;
  readonly locale: Locale;
  readonly text: AdminPricesText['preview'];
}

function hasNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(hasNumbers);
}

/** What works of the gallery cost by the rules in force, and by those that are being typed. */
export function PricePreview({ samples, before, after, locale, text }: PreviewProps) {
  const isWhole = hasNumbers(after);
  const priceOf = ({ geometry, settings }: ShownSample, rules: PriceRules): string => {
    const quote = priceQuote({ geometry, settings, rules });
    if (quote.status !== 'priced') return text.review;
    return formatMoney(quote.totalCents, { locale, currency: rules.currency });
  };
  return (
    <section
      aria-labelledby="preview"
      className="rounded-3 border border-line bg-surface p-4 lg:sticky lg:top-6"
    >
      <h2 id="preview" className="text-18">
        {text.title}
      </h2>
      <p className="pb-3 text-13 text-ink-3">{text.lede}</p>
      <div aria-live="polite">
        {!isWhole && <p className="text-14 font-med text-poor">{text.broken}</p>}
        <ul className="num">
          {samples.map((sample) => (
            <li key={sample.title} className="border-t border-line py-2">
              <span className="block wrap-anywhere">{sample.title}</span>
              <span className="flex justify-between gap-3 text-14">
                <span className="text-ink-3">
                  {text.now} {priceOf(sample, before)}
                </span>
                <b className="font-med">
                  {text.next} {isWhole ? priceOf(sample, after) : '…'}
                </b>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
