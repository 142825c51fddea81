import { type PartNames, partFacts } from '#components/orders/part-facts';
import { Button, inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { Tag } from '#components/ui/tag';
import type { MachineQueue, QueuedPart } from '#lib/orders';
import { fill, formatDate, formatDuration, formatNumber, type Locale, localeHref, plural } from '#lib/text';
import type { AdminDeskText } from '#lib/text/messages/admin-desk';
import { Cell, Head, RowHead, stackedRowClass, stackedTableClass } from '../../_ui/table.tsx';
import { markPrintedAction } from '../actions.ts';

interface SectionProps {
  readonly queue: MachineQueue;
  readonly names: PartNames;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: AdminDeskText['production'];
}

function Part({ part, ...props }: SectionProps & { readonly part: QueuedPart }) {
  const { names, locale, timeZone, text } = props;
  const { columns } = text;
  const { title, quantity, promisedFor, isLate, isRush, reference } = part;
  return (
    <tr className={stackedRowClass}>
      <RowHead isWide>
        <span className="wrap-anywhere">
          {title} <span className="num text-ink-2">× {formatNumber(quantity, { locale })}</span>
        </span>
        <span className="block text-13 font-text text-ink-2">{partFacts(part, { names, locale })}</span>
      </RowHead>
      <Cell head={columns.order}>
        <Link href={localeHref(locale, `/admin/orders/${reference}`)} className={inlineLinkClass}>
          {reference}
        </Link>
        <span className="block text-13 text-ink-3">{part.customerName}</span>
      </Cell>
      <Cell head={columns.due}>
        {promisedFor ? formatDate(promisedFor, { locale, timeZone, style: 'day' }) : text.noDay}
        {isLate && <span className="block text-13 font-med text-poor">{text.late}</span>}
        {isRush && <Tag>{text.rush}</Tag>}
      </Cell>
      <Cell head={columns.plates} isNumber>
        {formatNumber(part.plates, { locale })}
      </Cell>
      <Cell head={columns.time} isNumber>
        {formatDuration(part.seconds, locale)}
      </Cell>
      <Cell isWide>
        <form
          action={markPrintedAction}
          className="flex flex-wrap items-center justify-end gap-3 max-sm:justify-start"
        >
          <a
            href={`/api/v1/models/${part.modelId}/file`}
            download
            aria-label={fill(text.file, { title })}
            className={inlineLinkClass}
          >
            {text.fileShort}
          </a>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="lineId" value={part.lineId} />
          <Button type="submit" size="small" aria-label={fill(text.printed, { title })}>
            {text.printedShort}
          </Button>
        </form>
      </Cell>
    </tr>
  );
}

/** What one kind of machine has to print. */
export function MachineSection(props: SectionProps) {
  const { queue, locale, text } = props;
  const { columns } = text;
  const load = fill(text.load, {
    plates: plural(locale, text.plates, queue.plates),
    time: formatDuration(queue.seconds, locale),
  });
  return (
    <section aria-labelledby={`machine-${queue.machine}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-ink pb-2">
        <h2 id={`machine-${queue.machine}`} className="text-22 font-display">
          {queue.machine}
        </h2>
        {queue.parts.length > 0 && <p className="num text-ink-2">{load}</p>}
      </div>
      {queue.parts.length === 0 ? (
        <p className="py-3 text-ink-2">{text.idle}</p>
      ) : (
        <table className={stackedTableClass}>
          <thead className="max-sm:sr-only">
            <tr>
              <Head>{columns.part}</Head>
              <Head>{columns.order}</Head>
              <Head>{columns.due}</Head>
              <Head isNumber>{columns.plates}</Head>
              <Head isNumber>{columns.time}</Head>
              <Head>
                <span className="sr-only">{text.printedShort}</span>
              </Head>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {queue.parts.map((part) => (
              <Part key={part.lineId} part={part} {...props} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
