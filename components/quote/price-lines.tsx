import type { PricedQuote } from '#lib/quote';
import { formatMoney, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';
import { lineWords } from './line-words.ts';
import { deriveStrata } from './strata.ts';

interface PriceLinesProps {
  readonly quote: Pick<PricedQuote, 'lines' | 'totalCents' | 'currency' | 'technology' | 'settings'>;
  readonly colourName: string;
  readonly locale: Locale;
  readonly text: Pick<QuoteText, 'lines' | 'price'>;
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
      <table className="price-lines">
        <caption className="sr-only">{text.price.caption}</caption>
        <tbody>
          {rows.map(({ line, colour, title, fact }) => (
            <tr key={line.kind}>
              <th scope="row">
                <i
                  aria-hidden="true"
                  className={colour ? undefined : 'border border-line-strong'}
                  style={colour ? { background: colour } : {}}
                />
                {title}
                <small>{fact}</small>
              </th>
              <td>{money(line.amountCents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.price.total}</th>
            <td>{money(totalCents)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
