import { HoverPreviews } from '#components/scene/hover-previews.client';
import { PageHead } from '#components/ui/page-head';
import { Pager } from '#components/ui/pager';
import { galleryAddress } from '#lib/catalogue';
import { fill, formatNumber, type Locale, localeHref, plural } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { shellText } from '#lib/text/messages/shell';
import { GalleryBar } from './gallery-bar.tsx';
import { GalleryCategories } from './gallery-categories.tsx';
import { GalleryFilters } from './gallery-filters.tsx';
import { GalleryForm } from './gallery-form.client.tsx';
import { GalleryGrid } from './gallery-grid.tsx';
import { GalleryNothing } from './gallery-nothing.tsx';
import { GallerySearchField } from './gallery-search-field.tsx';
import type { GalleryView } from './load-gallery.ts';

const columns =
  'grid items-start gap-4 md:grid-cols-[212px_minmax(0,1fr)] md:gap-8 lg:grid-cols-[244px_minmax(0,1fr)] lg:gap-12';

interface GalleryPageProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

/** The page after this one, as a link that says how many works it brings. */
function nextOf({ view, locale }: GalleryPageProps) {
  const { page, perPage, total, totalPages } = view.list;
  if (page >= totalPages) return null;
  const shown = fill(galleryText[locale].shownOf, {
    shown: formatNumber(page * perPage, { locale }),
    total: formatNumber(total, { locale }),
  });
  const label = plural(locale, galleryText[locale].showMore, Math.min(perPage, total - page * perPage));
  return {
    href: localeHref(locale, galleryAddress({ ...view.place, page: page + 1 })),
    label: `${label} · ${shown}`,
  };
}

export function GalleryPage({ view, locale }: GalleryPageProps) {
  const { place, list, currency } = view;
  return (
    <main id="main" className="wrap pb-section">
      <GalleryForm action={localeHref(locale, '/gallery')}>
        <PageHead title={galleryText[locale].title}>
          <GallerySearchField locale={locale} search={place.search} />
        </PageHead>
        <div className={columns}>
          <div className="min-w-0">
            <GalleryCategories view={view} locale={locale} />
            <GalleryFilters view={view} locale={locale} />
          </div>
          <div className="min-w-0">
            <GalleryBar view={view} locale={locale} />
            {view.nothing ? (
              <GalleryNothing view={view} locale={locale} />
            ) : (
              <GalleryGrid
                key={galleryAddress(place)}
                works={list.items}
                currency={currency}
                locale={locale}
                next={nextOf({ view, locale })}
              />
            )}
            <HoverPreviews />
            {!view.nothing && (
              <Pager
                page={list.page}
                pageCount={list.totalPages}
                hrefOf={(page) => localeHref(locale, galleryAddress({ ...place, page }))}
                text={shellText[locale]}
              />
            )}
          </div>
        </div>
      </GalleryForm>
    </main>
  );
}
