import { cn } from '#lib/cn';
import type { PricedQuote } from '#lib/quote';
import { formatMoney, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import { lineWords } from './line-words.ts';
import { deriveStrata } from './strata.ts';

interface PriceLinesProps {
  readonly quote: Pick<PricedQuote, 'lines' | 'totalCents' | 'currency' | 'technology' | 'settings'>;
  readonly colourName: string;
  readonly locale: Locale;
  readonly text: QuoteText;
}

/** Every line of a price, beside a column in the lines' proportions. */
export function PriceLines({ quote, colourName, locale, text }: PriceLinesProps) {
  const { lines, totalCents, currency, technology } = quote;
  const { quantity } = quote.settings;
  const strata = deriveStrata(lines);
  const money = (cents: number) => formatMoney(cents, { locale, currency });
  const rows = lines.map((line, place) => ({
    line,
    colour: strata[place]?.colour ?? null,
    ...lineWords(line, { text: text.lines, locale, currency, technology, quantity, colourName }),
  }));
  return (
    <div className="my-4 grid grid-cols-[14px_minmax(0,1fr)] gap-3.5">
      <div aria-hidden="true" className="flex flex-col gap-0.5">
        {strata.map(
          ({ kind, share, colour }) =>
            colour && (
              <i
                key={kind}
                className="block min-h-0.5"
                style={{ flex: `${share} 0 0`, background: colour }}
              />
            ),
        )}
      </div>
      <table className="num w-full border-collapse text-14">
        <caption className="sr-only">{text.price.caption}</caption>
        <tbody>
          {rows.map(({ line, colour, title, fact }) => (
            <tr key={line.kind} className="border-t border-line first:border-t-0">
              <th scope="row" className="py-[7px] pr-3 text-left font-text">
                <i
                  aria-hidden="true"
                  className={cn('mr-2 inline-block size-[9px]', !colour && 'border border-line-strong')}
                  style={colour ? { background: colour } : {}}
                />
                {title}
                <small className="block text-13 text-ink-3">{fact}</small>
              </th>
              <td className="py-[7px] text-right align-top whitespace-nowrap">{money(line.amountCents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-ink font-bold">
            <th scope="row" className="py-[7px] text-left">
              {text.price.total}
            </th>
            <td className="py-[7px] text-right whitespace-nowrap">{money(totalCents)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
