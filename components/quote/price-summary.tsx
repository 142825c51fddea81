import type { PricedQuote } from '#lib/quote';
import { fill, formatDuration, formatMoney, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';

interface PriceSummaryProps {
  readonly quote: Pick<PricedQuote, 'settings' | 'unitCents' | 'totalCents' | 'currency' | 'estimate'>;
  /** What it is set against: the cheapest material, where another is chosen. */
  readonly cheaper?: { readonly material: string; readonly totalCents: number } | null;
  readonly locale: Locale;
  readonly text: QuoteText['price'];
}

/** The sum, large, and beside it the price of a piece and the time of printing. */
export function PriceSummary({ quote, cheaper, locale, text }: PriceSummaryProps) {
  const { currency, unitCents, totalCents } = quote;
  const { quantity } = quote.settings;
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const duration = formatDuration(quote.estimate.printTimeS, locale);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-2">
      <span
        role="status"
        data-testid="price"
        className="num text-[2.625rem] leading-none font-display tracking-[-.04em] whitespace-nowrap"
      >
        {money(totalCents)}
      </span>
      <p className="num text-13 leading-snug text-ink-2 sm:text-right">
        {priceNote()}
        <br />
        {fill(quantity > 1 ? text.printingEach : text.printing, { duration })}
      </p>
    </div>
  );

  function priceNote(): string {
    if (quantity > 1) return fill(text.unit, { n: quantity, unit: money(unitCents) });
    if (!cheaper) return text.taxIncluded;
    const difference = money(totalCents - cheaper.totalCents);
    return fill(text.moreThan, { difference, material: cheaper.material });
  }
}
