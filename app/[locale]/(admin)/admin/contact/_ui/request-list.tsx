import { Link } from '#components/ui/link';
import { Tag } from '#components/ui/tag';
import type { ContactRequest } from '#lib/contact';
import { formatDate, type Locale, localeHref } from '#lib/text';
import type { AdminContactText } from '#lib/text/messages/admin-contact';

interface RequestListProps {
  readonly requests: readonly ContactRequest[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: AdminContactText;
}

export function RequestList({ requests, locale, timeZone, text }: RequestListProps) {
  if (requests.length === 0) return <p className="py-4 text-15 text-ink-2">{text.none}</p>;
  return (
    <ul>
      {requests.map(({ id, name, message, locale: language, status, createdAt }) => (
        <li
          key={id}
          className="grid gap-x-6 border-b border-line py-2.5 md:grid-cols-[200px_minmax(0,1fr)_auto]"
        >
          <span className="flex flex-wrap items-center gap-x-3">
            <Link
              href={localeHref(locale, `/admin/contact/${id}`)}
              className="inline-flex min-h-11 items-center font-med wrap-anywhere hover:text-copper md:min-h-8"
            >
              {name}
            </Link>
            {status === 'new' && <Tag>{text.status.new}</Tag>}
          </span>
          <span lang={language} className="line-clamp-2 self-center text-ink-2 wrap-anywhere">
            {message}
          </span>
          <span className="num self-center text-13 text-ink-3">
            {formatDate(createdAt, { locale, timeZone, style: 'moment' })}
          </span>
        </li>
      ))}
    </ul>
  );
}
