import { Button } from '#components/ui/button';
import type { AuditEntry } from '#lib/audit';
import { formatDate, type Locale } from '#lib/text';
import type { AdminAuditText } from '#lib/text/messages/admin-audit';
import { restoreRowAction } from '../../[noun]/actions.ts';
import { restorePictureAction } from '../../[noun]/work-actions.ts';
import { AuditChanges } from './audit-changes.tsx';

export interface AuditRowProps {
  readonly entry: AuditEntry;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: AdminAuditText;
}

/** The list of the workshop in which a deleted thing stood. */
const listOf: Readonly<Record<string, string>> = {
  project: 'projects',
  service: 'services',
  article: 'articles',
  question: 'questions',
  category: 'categories',
  colour: 'colours',
  material: 'materials',
};

function RestoreForm({ entry, locale, text }: Omit<AuditRowProps, 'timeZone'>) {
  const [noun = '', verb] = entry.action.split('.');
  const list = listOf[noun];
  if (verb !== 'delete' || !(list || noun === 'picture')) return null;
  return (
    <form action={list ? restoreRowAction : restorePictureAction}>
      {Object.entries({ noun: list ?? '', locale, entry: entry.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="small">
        {text.restore}
      </Button>
    </form>
  );
}

export function nounName(noun: string, { nouns }: AdminAuditText): string {
  const names: Readonly<Record<string, string>> = nouns;
  return names[noun] ?? noun;
}

function verbName(verb: string, { verbs }: AdminAuditText): string {
  const names: Readonly<Record<string, string>> = verbs;
  return names[verb] ?? verb;
}

/** Done by who holds an order's link, signed in or not. */
const deedsOfCustomers: ReadonlySet<string> = new Set(['order.consent', 'order.withdraw']);

export function AuditRow({ entry, locale, timeZone, text }: AuditRowProps) {
  const [noun = '', verb = ''] = entry.action.split('.');
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="min-w-0">
          <span className="font-med wrap-anywhere">{entry.subject}</span>{' '}
          <span className="text-ink-2">
            {nounName(noun, text)}, {verbName(verb, text)}
          </span>
        </p>
        <p className="num text-13 text-ink-3 wrap-anywhere">
          {entry.actor ?? (deedsOfCustomers.has(entry.action) ? text.customer : text.system)}
          {' · '}
          {formatDate(entry.createdAt, { locale, timeZone, style: 'moment' })}
        </p>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <AuditChanges entry={entry} text={text} />
        <RestoreForm entry={entry} locale={locale} text={text} />
      </div>
    </li>
  );
}
