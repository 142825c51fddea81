import { colourFill } from '#components/catalogue/colour-fill';
import { Picture } from '#components/catalogue/picture';
import { Link } from '#components/ui/link';
import { Stage } from '#components/ui/stage';
import { Stars } from '#components/ui/stars';
import { Tag } from '#components/ui/tag';
import { cn } from '#lib/cn';
import type { EditableRow } from '#lib/editing';
import { formatDate, type Locale, localeHref, plural } from '#lib/text';
import type { AdminEditingText } from '#lib/text/messages/admin-editing';
import { catalogueText } from '#lib/text/messages/catalogue';

interface RowContentProps {
  readonly noun: string;
  readonly row: EditableRow;
  readonly title: string;
  readonly locale: Locale;
  readonly text: AdminEditingText;
}

/** A row of a list: its name leads to its form. */
export function RowContent({ noun, row, title, locale, text }: RowContentProps) {
  const { slug, publishedAt, isPublished, isInStock, hexes, status, stars, body, coverPath } = row;
  const isPictured = 'coverPath' in row;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      {isPictured && (
        <Stage className="aspect-4/3 w-13 shrink-0">
          {typeof coverPath === 'string' && <Picture path={coverPath} alt="" sizes="52px" largestPx={960} />}
        </Stage>
      )}
      {Array.isArray(hexes) && (
        <i
          aria-hidden="true"
          className="size-5 rounded-full border border-line-strong"
          style={{ background: colourFill(hexes.map(String)) }}
        />
      )}
      <Link
        href={localeHref(locale, `/admin/${noun}/${slug}`)}
        className={cn(
          'inline-flex min-h-11 min-w-0 items-center text-15 font-med hover:text-copper md:min-h-9',
          isPictured && 'max-sm:grow max-sm:basis-0',
        )}
      >
        {title}
      </Link>
      {stars === undefined && <span className="text-13 text-ink-3 max-sm:hidden">{slug}</span>}
      {typeof stars === 'number' && (
        <Stars count={stars} label={plural(locale, catalogueText[locale].stars, stars)} />
      )}
      {status === 'pending' && <Tag>{text.options.status.pending}</Tag>}
      {status === 'rejected' && <Tag tone="warn">{text.options.status.rejected}</Tag>}
      {isPublished === false && <Tag tone="warn">{text.draft}</Tag>}
      {typeof body === 'string' && (
        <span className="min-w-0 grow basis-0 truncate text-ink-2 max-sm:hidden">{body}</span>
      )}
      {isInStock === false && <Tag tone="warn">{text.outOfStock}</Tag>}
      {publishedAt instanceof Date && (
        <span className={cn('num ml-auto text-13 text-ink-3', isPictured && 'max-sm:hidden')}>
          {formatDate(publishedAt, { locale })}
        </span>
      )}
    </div>
  );
}
