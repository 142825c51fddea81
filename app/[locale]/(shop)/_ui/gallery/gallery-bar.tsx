import { IconClose } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { fill, formatNumber, type Locale, localeHref, plural } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import { choiceName } from './choice-names.ts';
import { GallerySort } from './gallery-sort.tsx';
import type { GalleryView } from './load-gallery.ts';

interface GalleryBarProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

function Chips({ view, locale }: GalleryBarProps) {
  const text = galleryText[locale];
  if (view.choices.length === 0) return null;
  return (
    <ul aria-label={text.filtersOn} className="flex flex-wrap items-center gap-2">
      {view.choices.map((choice) => (
        <li key={galleryAddress(choice.without)}>
          <Link
            href={localeHref(locale, galleryAddress(choice.without))}
            className="relative inline-flex min-h-9 flex-none items-center gap-1 rounded-2 bg-sunken pr-1.5 pl-3 text-14 after:absolute after:-inset-y-1 after:inset-x-0 hover:bg-line"
          >
            {choiceName(choice, view, locale)}
            <span className="sr-only">{text.removeFilter}</span>
            <IconClose className="mx-1 size-4 text-ink-3" />
          </Link>
        </li>
      ))}
      {view.choices.length > 1 && (
        <li>
          <Link href={localeHref(locale, '/gallery')} className="text-link text-14">
            {text.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}

export function GalleryBar({ view, locale }: GalleryBarProps) {
  const { total, isMore, readAs } = view.list;
  const text = galleryText[locale];
  const works = plural(locale, catalogueText[locale].works, total);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5 pb-4">
      <p role="status" className="num font-med">
        {isMore ? fill(text.moreThan, { works }) : works}{' '}
        {total !== view.workCount && !isMore && (
          <span className="font-text text-ink-3">
            {fill(text.of, { n: formatNumber(view.workCount, { locale }) })}
          </span>
        )}
      </p>
      <Chips view={view} locale={locale} />
      {view.list.items.length > 1 && <GallerySort view={view} locale={locale} />}
      {readAs && (
        <p className="w-full text-15 text-ink-2">
          {fill(text.readAs, { search: view.place.search ?? '', readAs })}
        </p>
      )}
    </div>
  );
}
