import { inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { type VerdictKind, VerdictShape } from '#components/ui/verdict';
import type { MailSummary } from '#lib/mail';
import { formatDate, type Locale, localeHref, plural } from '#lib/text';
import type { OutboxText } from '#lib/text/messages/outbox';

interface MailTableProps {
  readonly mails: readonly MailSummary[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: OutboxText;
}

const verdicts: Partial<Record<MailSummary['state'], VerdictKind>> = { sent: 'good', failed: 'poor' };
const head = 'border-b border-line py-1.5 pr-4 text-left text-13 font-text text-ink-3';
const cell = 'md:table-cell md:border-b md:border-line md:py-2.5 md:pr-4 md:align-top';

function State({ mail, locale, text }: Omit<MailTableProps, 'mails'> & { readonly mail: MailSummary }) {
  const verdict = verdicts[mail.state];
  return (
    <>
      <span className="inline-flex items-center gap-2 font-med">
        {verdict && <VerdictShape kind={verdict} className="size-3.5" />}
        {text.states[mail.state]}
      </span>
      {mail.lastError && (
        <span className="block text-13 text-ink-2">
          {plural(locale, text.tries, mail.attempts)}
          {' · '}
          <Link href={localeHref(locale, '/admin/queues?queue=notifications')} className={inlineLinkClass}>
            {text.toQueue}
          </Link>
        </span>
      )}
    </>
  );
}

/** A table; on a phone each mail is a card of its own. */
export function MailTable({ mails, locale, timeZone, text }: MailTableProps) {
  return (
    <table className="block w-full border-collapse md:table">
      <caption className="sr-only">{text.title}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr>
          <th className={head}>{text.columns.subject}</th>
          <th className={head}>{text.columns.recipient}</th>
          <th className={head}>{text.columns.state}</th>
          <th className={`${head} pr-0`}>{text.columns.date}</th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {mails.map((mail) => (
          <tr key={mail.id} className="grid gap-0.5 border-b border-line py-3 hover:bg-sunken md:table-row">
            <th scope="row" className={`${cell} text-left font-med`}>
              <Link
                href={localeHref(locale, `/admin/outbox/${mail.id}`)}
                lang={mail.locale}
                className={`${inlineLinkClass} inline-flex min-h-8 items-center wrap-anywhere`}
              >
                {mail.subject}
              </Link>
            </th>
            <td className={`${cell} text-ink-2 wrap-anywhere`}>{mail.recipient}</td>
            <td className={cell}>
              <State {...{ mail, locale, timeZone, text }} />
            </td>
            <td className={`${cell} num text-13 text-ink-2 md:pr-0 md:whitespace-nowrap`}>
              {formatDate(mail.createdAt, { locale, timeZone, style: 'moment' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
