import { StatusPill } from '#components/orders/status-pill';
import { inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { fill, formatDate, localeHref } from '#lib/text';
import type { OrdersText } from '#lib/text/messages/orders';
import type { ShownDay } from './shown-day.ts';

/** Orders whose promised day is over, the longest late first. */
export function LateOrders({
  day,
  locale,
  text,
  statusNames,
}: ShownDay & { readonly statusNames: OrdersText['status'] }) {
  const { late, timeZone } = day;
  return (
    <section aria-labelledby="late">
      <h2 id="late" className="pb-2 text-22 font-display">
        {text.late}
      </h2>
      {late.length === 0 ? (
        <p className="border-t border-line py-3 text-ink-2">{text.noneLate}</p>
      ) : (
        <ul className="num border-t border-ink">
          {late.map(({ reference, customerName, promisedFor, status }) => (
            <li
              key={reference}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5"
            >
              <span className="min-w-0">
                <Link href={localeHref(locale, `/admin/orders/${reference}`)} className={inlineLinkClass}>
                  {reference}
                </Link>{' '}
                <span className="wrap-anywhere">{customerName}</span>
                {promisedFor && (
                  <span className="block text-13 text-poor">
                    {fill(text.promised, {
                      date: formatDate(promisedFor, { locale, timeZone, style: 'day' }),
                    })}
                  </span>
                )}
              </span>
              <StatusPill status={status} label={statusNames[status]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
