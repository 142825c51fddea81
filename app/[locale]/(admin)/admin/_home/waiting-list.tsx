import { Link } from '#components/ui/link';
import { localeHref, plural } from '#lib/text';
import type { ShownDay } from './shown-day.ts';

/** Where each thing that waits is done, the most urgent first. */
const places = [
  ['toConfirm', '/admin/orders?status=new'],
  ['messages', '/admin/orders'],
  ['faulty', '/admin/orders'],
  ['disputed', '/admin/orders?status=disputed'],
  ['toGiveBack', '/admin/orders?status=cancelled'],
  ['toHandOver', '/admin/orders?status=ready'],
  ['overdue', '/admin/orders'],
  ['answers', '/admin/orders'],
  ['short', '/admin/production#stock'],
] as const;

export function WaitingList({ day, locale, text }: ShownDay) {
  const waiting = places.filter(([kind]) => day.waiting[kind] > 0);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="pb-2 text-22 font-display">
        {text.waiting}
      </h2>
      {waiting.length === 0 ? (
        <p className="border-t border-line py-3 text-ink-2">{text.noneWaiting}</p>
      ) : (
        <ul className="num border-t border-ink">
          {waiting.map(([kind, path]) => (
            <li key={kind} className="border-b border-line">
              <Link
                href={localeHref(locale, path)}
                className="flex min-h-11 items-center justify-between gap-4 py-2 hover:text-copper"
              >
                {plural(locale, text.kinds[kind], day.waiting[kind])}
                <span aria-hidden="true" className="text-ink-3">
                  →
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
