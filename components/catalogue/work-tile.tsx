import { Link } from '#components/ui/link';
import { Stage } from '#components/ui/stage';
import { cn } from '#lib/cn';
import { fill, formatDuration, formatMoney, type Locale, localeHref, plural, textOf } from '#lib/text';
import type { CatalogueText } from '#lib/text/messages/catalogue';
import { ColourDots } from './colour-dots.tsx';
import { Picture, type PictureProps } from './picture.tsx';

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
  readonly loading?: PictureProps['loading'];
  readonly largestPx?: PictureProps['largestPx'];
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
    <>
      <span className="on-wide">{formatDuration(seconds, locale)}</span>
      <span className="on-phone">{formatDuration(rounded, locale)}</span>
    </>
  );
}

export function WorkTile({ work, locale, currency, text, sizes, ...look }: WorkTileProps) {
  const { loading, largestPx, level: Heading = 'h3', isLarge = false, className } = look;
  const picture = work.cover && (
    <Picture path={work.cover.path} alt="" sizes={sizes} loading={loading} largestPx={largestPx} />
  );
  return (
    <Link
      href={localeHref(locale, `/gallery/${work.slug}`)}
      data-picture={work.cover?.path}
      className={cn('group', isLarge ? 'flex flex-col' : 'block', className)}
    >
      <Stage
        className={cn(
          'rise aspect-4/3',
          isLarge && 'md:grid md:aspect-auto md:flex-1 md:place-items-center md:[&>img]:scale-118',
        )}
      >
        {picture}
        {work.hasModel && <span className="turnable">{text.work.turnable}</span>}
      </Stage>
      <div className="tile-row">
        <Heading>{textOf(work, 'title', locale)}</Heading>
        <b>{formatMoney(work.priceCents, { locale, currency })}</b>
      </div>
      <p className="tile-meta">
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
