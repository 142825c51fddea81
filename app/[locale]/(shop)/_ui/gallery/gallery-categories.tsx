import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { type Locale, localeHref, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import type { GalleryView } from './load-gallery.ts';

interface Entry {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

function entriesOf(view: GalleryView, locale: Locale): readonly Entry[] {
  const all = { slug: 'all', name: galleryText[locale].all, count: view.workCount };
  const named = view.categories.map((category) => ({
    slug: category.slug,
    name: textOf(category, 'name', locale),
    count: category.projectCount,
  }));
  return [all, ...named];
}

/** A column of categories; on phones a row that scrolls. */
export function GalleryCategories({ view, locale }: { readonly view: GalleryView; readonly locale: Locale }) {
  const { sort, search, category } = view.place;
  return (
    <nav
      aria-label={catalogueText[locale].categories}
      className="max-md:-mx-gutter max-md:overflow-x-auto max-md:px-gutter max-md:[scrollbar-width:none] md:sticky md:top-23 md:border-t md:border-line md:pt-3.5"
    >
      <h2 className="mb-1.5 text-14 tracking-normal max-md:sr-only">{catalogueText[locale].categories}</h2>
      <ul className="categories">
        {entriesOf(view, locale).map((entry) => (
          <li key={entry.slug}>
            <Link
              href={localeHref(
                locale,
                galleryAddress({ category: entry.slug, sort, ...(search ? { search } : {}) }),
              )}
              {...(entry.slug === category && { 'aria-current': 'true' })}
            >
              {entry.name}
              <span>{entry.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
