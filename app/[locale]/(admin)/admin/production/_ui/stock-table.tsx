import { inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import type { MaterialStock } from '#lib/orders';
import { formatGrams, type Locale, localeHref } from '#lib/text';
import type { AdminDeskText } from '#lib/text/messages/admin-desk';

interface StockProps {
  readonly stock: readonly MaterialStock[];
  readonly locale: Locale;
  readonly text: AdminDeskText['production'];
}

export function StockTable({ stock, locale, text }: StockProps) {
  return (
    <section aria-labelledby="stock">
      <h2 id="stock" className="text-22 font-display">
        {text.stock}
      </h2>
      <p className="max-w-[70ch] pb-3 text-14 text-ink-2">{text.stockLede}</p>
      <ul className="num border-t border-ink">
        {stock.map(({ slug, name, stockGrams }) => (
          <li key={slug} className="flex items-center justify-between gap-4 border-b border-line py-2">
            <Link href={localeHref(locale, `/admin/materials/${slug}`)} className={inlineLinkClass}>
              {name}
            </Link>
            <span>
              {stockGrams === null ? (
                <span className="text-ink-3">{text.uncounted}</span>
              ) : (
                formatGrams(stockGrams, locale)
              )}
              {stockGrams !== null && stockGrams < 0 && (
                <b className="ml-3 font-med text-poor">{text.short}</b>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
