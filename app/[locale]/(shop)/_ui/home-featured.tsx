import { NearPictures } from '#components/catalogue/near-pictures.client';
import { type TileWork, WorkTile } from '#components/catalogue/work-tile';
import { inlineLinkClass } from '#components/ui/button';
import { Link } from '#components/ui/link';
import { SectionHead } from '#components/ui/section-head';
import { type Locale, localeHref } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { homeText } from '#lib/text/messages/home';

interface HomeFeaturedProps {
  readonly works: readonly TileWork[];
  readonly currency: string;
  readonly locale: Locale;
}

/** One large, two beside it, three below. */
const places = [
  'sm:col-span-2 md:col-span-7 md:row-span-2',
  'md:col-span-5',
  'md:col-span-5',
  'md:col-span-4',
  'md:col-span-4',
  'sm:max-md:col-span-2 md:col-span-4',
] as const;

function sizesOf(place: number): string {
  const share = place === 0 ? 54 : place < 3 ? 38 : 30;
  return `(min-width: 901px) ${share}vw, (min-width: 561px) 46vw, 92vw`;
}

export function HomeFeatured({ works, currency, locale }: HomeFeaturedProps) {
  if (works.length === 0) return null;
  const text = homeText[locale].featured;
  return (
    <section className="wrap pt-section" aria-labelledby="featured">
      <SectionHead id="featured" title={text.title}>
        <p>
          {text.lede}{' '}
          <Link href={localeHref(locale, '/gallery')} className={inlineLinkClass}>
            {text.all}
          </Link>
        </p>
      </SectionHead>
      <NearPictures className="grid gap-x-6 gap-y-8 sm:grid-cols-2 md:grid-cols-12">
        {works.slice(0, places.length).map((work, place) => (
          <WorkTile
            key={work.slug}
            work={work}
            locale={locale}
            currency={currency}
            text={catalogueText[locale]}
            sizes={sizesOf(place)}
            loading="later"
            isLarge={place === 0}
            className={places[place]}
          />
        ))}
      </NearPictures>
    </section>
  );
}
