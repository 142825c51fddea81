import { Picture } from '#components/catalogue/picture';
import { LinkButton, TextLink } from '#components/ui/button';
import { IconUpload } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { Motif } from '#components/ui/motif';
import type { Project } from '#lib/catalogue';
import { cn } from '#lib/cn';
import type { PageTexts } from '#lib/content';
import {
  fill,
  formatDuration,
  formatGrams,
  formatMoney,
  formatNumber,
  type Locale,
  localeHref,
  plural,
  textOf,
} from '#lib/text';
import { homeText } from '#lib/text/messages/home';

interface HomeHeroProps {
  /** The owner's own words for the head of the page. */
  readonly words: PageTexts | null;
  readonly work: Project | null;
  readonly workCount: number;
  readonly locale: Locale;
}

/** Russian words are longer: its two lines stay two lines. */
const headingSize: Record<Locale, string> = {
  en: 'text-88',
  ru: 'text-[clamp(2.25rem,1.1rem+3.9vw,4.25rem)]',
};

export function HomeHero({ words, work, workCount, locale }: HomeHeroProps) {
  const text = homeText[locale];
  const heading = words ? textOf(words, 'title', locale).split('\n') : text.heading;
  const cover = work?.images[0];
  return (
    <section className="relative isolate overflow-hidden border-b border-line bg-linear-to-b from-bg via-stage-top via-55% to-stage">
      <Motif width={1440} height={720} layers={34} rise={300} peakAt={0.7} className="motif hero-mask" />
      <div className="wrap grid items-center md:min-h-[min(720px,calc(100vh-170px))] md:grid-cols-[minmax(0,1fr)_minmax(0,1.14fr)]">
        <div className="relative z-1 pt-12 md:pb-12">
          <h1 className={cn('leading-tight font-display tracking-display', headingSize[locale])}>
            {heading.map((line) => (
              <span key={line} className="block">
                {line}{' '}
              </span>
            ))}
          </h1>
          <p className="mt-6 max-w-[34ch] text-[clamp(1.0625rem,.95rem+.5vw,1.3125rem)] leading-normal text-ink-2">
            {words ? textOf(words, 'lede', locale) : text.lede}
          </p>
          <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-2">
            <LinkButton href={localeHref(locale, '/print')} variant="primary">
              <IconUpload />
              {text.price}
            </LinkButton>
            {workCount > 0 && (
              <TextLink href={localeHref(locale, '/gallery')}>
                {plural(locale, text.seeWorks, workCount)}
              </TextLink>
            )}
          </div>
          <p className="mt-3 text-14 text-ink-2">{text.formats}</p>
        </div>
        {work && cover && (
          <div className="-mx-gutter -mt-3 -mb-1.5 md:mt-0 md:mb-0 md:ml-0">
            <Picture
              path={cover.path}
              alt={textOf(work, 'title', locale)}
              sizes="(min-width: 901px) 62vw, 108vw"
              loading="first"
              className="-ml-[4%] w-[108%] max-w-none md:-ml-[6%] md:w-[112%]"
            />
          </div>
        )}
      </div>
    </section>
  );
}

interface HomeSpecProps {
  readonly work: Project;
  readonly materialName: string;
  readonly currency: string;
  readonly locale: Locale;
}

function factsOf({
  work,
  materialName,
  currency,
  locale,
}: HomeSpecProps): readonly (readonly [string, string])[] {
  const text = homeText[locale].spec;
  const height = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millimeter',
    minimumFractionDigits: 2,
  }).format(work.layerHeightMm);
  const layerCount = work.model ? Math.ceil(work.model.heightMm / work.layerHeightMm) : 0;
  const count = formatNumber(layerCount, { locale });
  return [
    [text.material, materialName],
    [text.layer, layerCount > 0 ? fill(text.layers, { height, count }) : height],
    [text.time, formatDuration(work.printTimeS, locale)],
    [text.filament, formatGrams(work.filamentGrams, locale)],
    [text.price, formatMoney(work.priceCents, { locale, currency })],
  ];
}

/** What stands in the picture, in its own numbers. */
export function HomeSpec(props: HomeSpecProps) {
  const { work, locale } = props;
  return (
    <div className="wrap">
      <dl className="grid grid-cols-2 border-line sm:grid-cols-3 md:flex md:justify-between md:border-b">
        <div className="spec-cell">
          <dt>{homeText[locale].spec.picture}</dt>
          <dd>
            <Link href={localeHref(locale, `/gallery/${work.slug}`)} className="hover:text-copper">
              {textOf(work, 'title', locale)}
            </Link>
          </dd>
        </div>
        {factsOf(props).map(([name, value]) => (
          <div key={name} className="spec-cell">
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
