import { inlineLinkClass } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { fill, type Locale, localeHref, plural, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import { chipsOf } from './gallery-bar.tsx';
import { GalleryGrid } from './gallery-grid.tsx';
import type { GalleryView } from './load-gallery.ts';

interface GalleryNothingProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

interface WayOut {
  readonly name: string;
  readonly count: number | null;
  readonly href: string;
}

function reasonOf({ view, locale }: GalleryNothingProps): string {
  const text = galleryText[locale].empty;
  const { search = '' } = view.place;
  const category = view.category ? textOf(view.category, 'name', locale) : '';
  if (view.nothing === 'category-unknown') return text.unknownCategory;
  if (view.nothing === 'page-unknown') return fill(text.unknownPage, { n: view.list.totalPages });
  if (!search) return fill(text.category, { category });
  return fill(category ? text.searchIn : text.search, { search, category });
}

/** Where to go from here; each leads to works. */
function waysOut({ view, locale }: GalleryNothingProps): readonly WayOut[] {
  const text = galleryText[locale];
  if (view.nothing === 'page-unknown')
    return [
      {
        name: fill(text.empty.lastPage, { n: view.list.totalPages }),
        count: view.list.total,
        href: galleryAddress({ ...view.place, page: view.list.totalPages }),
      },
    ];
  if (view.nothing === 'category-unknown')
    return view.categories.map((category) => ({
      name: textOf(category, 'name', locale),
      count: category.projectCount,
      href: galleryAddress({ category: category.slug }),
    }));
  const counts = [view.without.search, view.without.category];
  const filters = chipsOf(view, locale).map((chip, index) => ({
    name: fill(text.empty.without, { filter: chip.name }),
    count: counts[index] ?? 0,
    href: chip.href,
  }));
  return [
    ...(filters.length > 1 ? filters.filter((way) => way.count > 0) : []),
    { name: text.all, count: view.workCount, href: '/gallery' },
  ];
}

export function GalleryNothing({ view, locale }: GalleryNothingProps) {
  const text = galleryText[locale].empty;
  return (
    <>
      <EmptyState title={text.title}>
        <p className="mt-3 max-w-[52ch] text-ink-2">{reasonOf({ view, locale })}</p>
        <ul className="mt-4">
          {waysOut({ view, locale }).map((way) => (
            <li key={way.href}>
              <Link
                href={localeHref(locale, way.href)}
                className="flex min-h-12 items-center justify-between gap-3 border-b border-line hover:text-copper"
              >
                {way.name}
                {way.count !== null && (
                  <span className="num text-14 whitespace-nowrap text-ink-3">
                    {plural(locale, catalogueText[locale].works, way.count)}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-ink-2">
          {text.own}{' '}
          <Link href={localeHref(locale, '/print')} className={inlineLinkClass}>
            {text.ownLink}
          </Link>
        </p>
      </EmptyState>
      {view.instead.length > 0 && (
        <section aria-labelledby="instead" className="pt-16">
          <h2 id="instead" className="mb-4 text-28 font-display">
            {text.near}
          </h2>
          <GalleryGrid works={view.instead} currency={view.currency} locale={locale} isAside />
        </section>
      )}
    </>
  );
}
