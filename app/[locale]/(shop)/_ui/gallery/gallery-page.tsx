import { PageHead } from '#components/ui/page-head';
import { Pager } from '#components/ui/pager';
import { Skeleton } from '#components/ui/skeleton';
import { galleryAddress } from '#lib/catalogue';
import { type Locale, localeHref } from '#lib/text';
import { galleryText } from '#lib/text/messages/gallery';
import { shellText } from '#lib/text/messages/shell';
import { GalleryBar } from './gallery-bar.tsx';
import { GalleryCategories } from './gallery-categories.tsx';
import { GalleryGrid, GalleryGridSkeleton } from './gallery-grid.tsx';
import { GalleryNothing } from './gallery-nothing.tsx';
import { GallerySearchForm } from './gallery-search-form.tsx';
import type { GalleryView } from './load-gallery.ts';

const columns =
  'grid items-start gap-4 md:grid-cols-[212px_minmax(0,1fr)] md:gap-8 lg:grid-cols-[244px_minmax(0,1fr)] lg:gap-12';

interface GalleryPageProps {
  readonly view: GalleryView;
  readonly locale: Locale;
}

export function GalleryPage({ view, locale }: GalleryPageProps) {
  const { search, category } = view.place;
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={galleryText[locale].title}>
        <GallerySearchForm locale={locale} search={search} category={category} />
      </PageHead>
      <div className={columns}>
        <GalleryCategories view={view} locale={locale} />
        <div className="min-w-0">
          <GalleryBar view={view} locale={locale} />
          {view.nothing ? (
            <GalleryNothing view={view} locale={locale} />
          ) : (
            <GalleryGrid works={view.list.items} currency={view.currency} locale={locale} />
          )}
          {!view.nothing && (
            <Pager
              page={view.list.page}
              pageCount={view.list.totalPages}
              hrefOf={(page) => localeHref(locale, galleryAddress({ ...view.place, page }))}
              text={shellText[locale]}
            />
          )}
        </div>
      </div>
    </main>
  );
}

export function GalleryPageSkeleton({ locale }: { readonly locale: Locale }) {
  return (
    <main id="main" className="wrap pb-section" aria-busy="true">
      <PageHead title={galleryText[locale].title}>
        <GallerySearchForm locale={locale} />
      </PageHead>
      <div className={columns}>
        <Skeleton className="h-13 w-full md:h-96" />
        <div>
          <Skeleton className="mb-4 h-11 w-48" />
          <GalleryGridSkeleton />
        </div>
      </div>
    </main>
  );
}
