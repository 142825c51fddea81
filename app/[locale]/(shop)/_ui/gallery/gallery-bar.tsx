import { IconClose } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { fill, formatNumber, type Locale, localeHref, plural, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import { GallerySort } from './gallery-sort.tsx';
import type { GalleryView } from './load-gallery.ts';

interface Chip {
  readonly name: string;
  /** The name as the chip shows it: what was typed stands in quotation marks. */
  readonly label: string;
  /** The same list without this filter. */
  readonly href: string;
}

export function chipsOf(view: GalleryView, locale: Locale): readonly Chip[] {
  const { search, category, sort } = view.place;
  const quoted = locale === 'ru' ? `«${search}»` : `“${search}”`;
  const bySearch = search ? [{ name: search, label: quoted, href: galleryAddress({ category, sort }) }] : [];
  const byCategory = view.category
    ? [
        {
          name: textOf(view.category, 'name', locale),
          label: textOf(view.category, 'name', locale),
          href: galleryAddress({ sort, ...(search ? { search } : {}) }),
        },
      ]
    : [];
  return [...bySearch, ...byCategory];
}

const chipClass =
  'relative inline-flex min-h-9 flex-none items-center gap-1 rounded-2 bg-sunken pr-1.5 pl-3 text-14 after:absolute after:-inset-y-1 after:inset-x-0 hover:bg-line';

function Chips({ view, locale }: { view: GalleryView; locale: Locale }) {
  const text = galleryText[locale];
  const chips = chipsOf(view, locale);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={text.filtersOn} className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={chip.name}>
          <Link href={localeHref(locale, chip.href)} className={chipClass}>
            {chip.label}
            <span className="sr-only">{text.removeFilter}</span>
            <IconClose className="mx-1 size-4 text-ink-3" />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link
            href={localeHref(locale, '/gallery')}
            className="inline-flex min-h-11 items-center px-1 text-14 text-copper underline underline-offset-[.28em]"
          >
            {text.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}

export function GalleryBar({ view, locale }: { readonly view: GalleryView; readonly locale: Locale }) {
  const { total } = view.list;
  const isPart = total !== view.workCount;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5 pb-4">
      <p role="status" className="num font-med">
        {plural(locale, catalogueText[locale].works, total)}{' '}
        {isPart && (
          <span className="font-text text-ink-3">
            {fill(galleryText[locale].of, { n: formatNumber(view.workCount, { locale }) })}
          </span>
        )}
      </p>
      <Chips view={view} locale={locale} />
      {view.list.items.length > 1 && <GallerySort view={view} locale={locale} />}
    </div>
  );
}
