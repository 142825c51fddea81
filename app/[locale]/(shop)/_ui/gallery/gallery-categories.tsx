import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { cn } from '#lib/cn';
import { type Locale, localeHref, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import type { GalleryView } from './load-gallery.ts';
import { shownCount } from './shown-count.ts';

interface GalleryCategoriesProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

/** One category at a touch: a row that scrolls, on phones only. Wider pages have the filters beside the list. */
export function GalleryCategories({ view, locale }: GalleryCategoriesProps) {
  const { categories: chosen } = view.place;
  const named = view.categories.map((category) => ({
    ...{ slug: category.slug, name: textOf(category, 'name', locale) },
    count: view.counts.categories[category.slug] ?? 0,
  }));
  const all = {
    ...{ slug: '', name: galleryText[locale].all },
    count: named.reduce((sum, { count }) => sum + count, 0),
  };
  return (
    <nav
      aria-label={catalogueText[locale].categories}
      className="-mx-gutter mb-3 overflow-x-auto px-gutter [scrollbar-width:none] md:hidden"
    >
      <ul className="flex w-max gap-2 py-1">
        {[all, ...named].map(({ slug, name, count }) => {
          const isCurrent = slug ? chosen.includes(slug) : chosen.length === 0;
          const categories = slug ? [slug] : [];
          return (
            <li key={slug}>
              <Link
                href={localeHref(locale, galleryAddress({ ...view.place, categories, page: 1 }))}
                aria-current={isCurrent ? 'true' : undefined}
                className={cn('category', isCurrent && 'category-on')}
              >
                {name}
                <span className="num text-13 font-text">{shownCount(count, view.counts, locale)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
