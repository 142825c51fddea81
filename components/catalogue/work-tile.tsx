import { IconCube } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { Price } from '#components/ui/price';
import { Skeleton } from '#components/ui/skeleton';
import { Stage } from '#components/ui/stage';
import { cn } from '#lib/cn';
import { fill, formatDuration, type Locale, localeHref, plural, textOf } from '#lib/text';
import type { CatalogueText } from '#lib/text/messages/catalogue';
import { ColourDots } from './colour-dots.tsx';
import { Picture } from './picture.tsx';

/** What a tile shows of a work. */
export interface TileWork {
  readonly slug: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly materialName: string;
  readonly priceCents: number;
  readonly printTimeS: number;
  readonly hasModel: boolean;
  readonly cover: { readonly path: string } | null;
  readonly colours: readonly { readonly slug: string; readonly hexes: readonly string[] }[];
}

export interface WorkTileProps {
  readonly work: TileWork;
  readonly locale: Locale;
  readonly currency: string;
  readonly text: CatalogueText;
  readonly sizes: string;
  readonly loading?: 'first' | 'eager' | 'lazy';
  readonly level?: 'h2' | 'h3';
  /** A tile that fills the height of its place and shows the picture larger. */
  readonly isLarge?: boolean;
  readonly className?: string;
}

const hourS = 3600;

/** On phones whole hours are enough. */
function PrintTime({ seconds, locale }: { seconds: number; locale: Locale }) {
  const rounded = seconds < hourS ? seconds : Math.round(seconds / hourS) * hourS;
  return (
    <span className="num">
      <span className="max-sm:hidden">{formatDuration(seconds, locale)}</span>
      <span className="sm:hidden">{formatDuration(rounded, locale)}</span>
    </span>
  );
}

export function WorkTile({ work, locale, currency, text, sizes, ...look }: WorkTileProps) {
  const { loading, level: Heading = 'h3', isLarge = false, className } = look;
  return (
    <Link
      href={localeHref(locale, `/gallery/${work.slug}`)}
      className={cn('group', isLarge ? 'flex flex-col' : 'block', className)}
    >
      <Stage
        className={cn('rise', isLarge && 'md:grid md:flex-1 md:place-items-center md:[&>img]:scale-118')}
      >
        {work.cover && <Picture path={work.cover.path} alt="" sizes={sizes} loading={loading} />}
        {!work.cover && <div className="aspect-4/3" />}
        {work.hasModel && (
          <span className="absolute top-1.5 left-1.5 inline-flex items-center gap-1.5 rounded-1 border border-line bg-surface px-1 py-1 text-12 font-med text-ink-2 sm:top-2.5 sm:left-2.5 sm:py-[3px] sm:pr-2 sm:pl-1.5">
            <IconCube className="size-3.5" />
            <span className="max-sm:sr-only">{text.work.turnable}</span>
          </span>
        )}
      </Stage>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-3">
        <Heading className="text-16 leading-[1.35] font-med tracking-[-.01em]">
          {textOf(work, 'title', locale)}
        </Heading>
        <Price cents={work.priceCents} currency={currency} locale={locale} />
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-14 text-ink-2">
        <ColourDots
          colours={work.colours}
          label={plural(locale, text.work.colours, work.colours.length)}
          more={(n) => fill(text.work.more, { n })}
        />
        <span>{work.materialName}</span>
        <PrintTime seconds={work.printTimeS} locale={locale} />
      </p>
    </Link>
  );
}

export function WorkTileSkeleton() {
  return (
    <div>
      <Skeleton className="aspect-4/3 w-full rounded-2" />
      <Skeleton className="mt-3 h-5 w-3/4" />
      <Skeleton className="mt-2 h-4 w-1/2" />
    </div>
  );
}
