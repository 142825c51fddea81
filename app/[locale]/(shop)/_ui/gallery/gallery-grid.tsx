import { NearPictures } from '#components/catalogue/near-pictures.client';
import { type TileWork, WorkTile } from '#components/catalogue/work-tile';
import { IconUpload } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { type Locale, localeHref } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { galleryText } from '#lib/text/messages/gallery';
import { MoreWorks } from './more-works.client.tsx';

const gridClass = 'grid grid-cols-2 gap-x-3.5 gap-y-6 sm:gap-x-6 sm:gap-y-12 lg:grid-cols-3';
const tileSizes = '(min-width: 1181px) 320px, (min-width: 901px) 34vw, 46vw';
const firstRowCount = 3;
/** Two rows fill the first view of any screen. */
const firstViewCount = 6;

/** The last place of a list: what is not in it can be brought along. */
function OwnWorkTile({ locale }: { readonly locale: Locale }) {
  const text = galleryText[locale].own;
  return (
    <Link href={localeHref(locale, '/print')} className="group block">
      <div className="layers flex aspect-4/3 flex-col items-start justify-end rounded-2 border border-line p-3 sm:px-5 sm:py-[18px]">
        <IconUpload className="size-8.5 bg-bg py-1.5 pr-2 text-copper" />
        <b className="bg-bg pr-1.5 text-18 font-display tracking-head group-hover:text-copper sm:text-22">
          {text.title}
        </b>
        <span className="bg-bg pr-1.5 text-14 text-ink-2 sm:text-15">{text.text}</span>
      </div>
    </Link>
  );
}

interface GalleryGridProps {
  readonly works: readonly TileWork[];
  readonly currency: string;
  readonly locale: Locale;
  /** A list within the page, not the page's own. */
  readonly isAside?: boolean;
  readonly next?: { readonly href: string; readonly label: string } | null;
}

function loadingAt(place: number) {
  if (place === 0) return 'first';
  if (place < firstRowCount) return 'eager';
  return place < firstViewCount ? 'lazy' : 'later';
}

export function GalleryGrid({ works, currency, locale, isAside = false, next = null }: GalleryGridProps) {
  // A list within a page has no pictures that are `later`.
  const Place = isAside ? 'div' : NearPictures;
  return (
    <Place className={gridClass} data-works={isAside ? undefined : ''}>
      {works.map((work, place) => (
        <WorkTile
          key={work.slug}
          work={work}
          locale={locale}
          currency={currency}
          text={catalogueText[locale]}
          sizes={tileSizes}
          largestPx={960}
          level={isAside ? 'h3' : 'h2'}
          loading={isAside ? 'lazy' : loadingAt(place)}
        />
      ))}
      {!isAside && (
        <MoreWorks key={next?.href} next={next}>
          <OwnWorkTile locale={locale} />
        </MoreWorks>
      )}
    </Place>
  );
}
