import { Link } from '#components/ui/link';
import { galleryAddress } from '#lib/catalogue';
import { cn } from '#lib/cn';
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

const row =
  'flex min-h-11 items-center gap-2 text-15 whitespace-nowrap md:min-h-9.5 max-md:rounded-2 max-md:border max-md:px-3.5';
const otherRow = 'text-ink-2 hover:text-ink max-md:border-line max-md:bg-surface';
const currentRow =
  'font-med max-md:border-ink max-md:bg-ink max-md:text-bg md:before:mr-1 md:before:h-[5px] md:before:w-3 md:before:border-y-[1.5px] md:before:border-copper';

/** A column of categories; on phones a row that scrolls. */
export function GalleryCategories({ view, locale }: { readonly view: GalleryView; readonly locale: Locale }) {
  const { sort, search, category } = view.place;
  return (
    <nav
      aria-label={catalogueText[locale].categories}
      className="max-md:-mx-gutter max-md:overflow-x-auto max-md:px-gutter max-md:[scrollbar-width:none] md:sticky md:top-23 md:border-t md:border-line md:pt-3.5"
    >
      <h2 className="mb-1.5 text-14 tracking-normal max-md:sr-only">{catalogueText[locale].categories}</h2>
      <ul className="flex gap-2 max-md:w-max max-md:py-1 md:block">
        {entriesOf(view, locale).map((entry) => (
          <li key={entry.slug}>
            <Link
              href={localeHref(
                locale,
                galleryAddress({ category: entry.slug, sort, ...(search ? { search } : {}) }),
              )}
              aria-current={entry.slug === category ? 'true' : undefined}
              className={cn(row, entry.slug === category ? currentRow : otherRow)}
            >
              {entry.name}
              <span className="num text-13 font-text md:ml-auto">{entry.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
