import { inlineLinkClass } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { fill, type Locale, localeHref, plural, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import { choiceName } from './choice-names.ts';
import { GalleryGrid } from './gallery-grid.tsx';
import type { GalleryView } from './load-gallery.ts';

interface GalleryNothingProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

interface WayOut {
  readonly name: string;
  readonly count: number;
  readonly href: string;
}

function reasonOf({ view, locale }: GalleryNothingProps): string {
  const text = galleryText[locale].empty;
  const [only] = view.choices;
  switch (view.nothing) {
    case 'category-unknown':
      return text.unknownCategory;
    case 'material-unknown':
      return text.unknownMaterial;
    case 'page-unknown':
      return fill(text.unknownPage, { n: view.list.totalPages });
    default:
      if (!only) return text.none;
      if (view.choices.length > 1) return fill(text.several, { n: view.choices.length });
      return fill(text.one, { filter: choiceName(only, view, locale) });
  }
}

/** Where to go from here; each leads to works. */
function waysOut({ view, locale }: GalleryNothingProps): readonly WayOut[] {
  const text = galleryText[locale];
  if (view.nothing === 'page-unknown') {
    const page = view.list.totalPages;
    const href = galleryAddress({ ...view.place, page });
    return page > 0 ? [{ name: fill(text.empty.lastPage, { n: page }), count: view.list.total, href }] : [];
  }
  if (view.nothing === 'category-unknown')
    return view.categories.map((category) => ({
      name: textOf(category, 'name', locale),
      count: category.projectCount,
      href: galleryAddress({ categories: [category.slug] }),
    }));
  if (view.nothing === 'material-unknown')
    return view.materials.map(({ slug, name }) => ({
      ...{ name, count: view.counts.materials[slug] ?? 0 },
      href: galleryAddress({ materials: [slug] }),
    }));
  const without = view.choices.map((choice, place) => ({
    name: fill(text.empty.without, { filter: choiceName(choice, view, locale) }),
    count: view.without[place] ?? 0,
    href: galleryAddress(choice.without),
  }));
  return [
    ...(without.length > 1 ? without.filter(({ count }) => count > 0) : []),
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
                <span className="num text-14 whitespace-nowrap text-ink-3">
                  {plural(locale, catalogueText[locale].works, way.count)}
                </span>
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
      {view.closest.length > 0 && (
        <section aria-labelledby="instead" className="pt-16">
          <h2 id="instead" className="mb-4 text-28 font-display">
            {view.isClose ? text.close : text.near}
          </h2>
          <GalleryGrid works={view.closest} currency={view.currency} locale={locale} isAside />
        </section>
      )}
    </>
  );
}
