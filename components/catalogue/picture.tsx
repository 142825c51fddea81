import { type LargestPx, pictureSources } from './picture-sources.tsx';

export interface PictureProps {
  /** Address without width and ending, as the tables keep it. */
  readonly path: string;
  readonly alt: string;
  /** How wide the picture is drawn, as in the `sizes` attribute. */
  readonly sizes: string;
  /**
   * `first` for the one that the page is about, `eager` for the first row, `lazy` for the rest. Of a long list
   * those out of view are `later`: browsers load lazy ones two screens ahead.
   */
  readonly loading?: 'first' | 'eager' | 'lazy' | 'later';
  readonly largestPx?: LargestPx;
  readonly className?: string;
}

/**
 * A catalogue picture: 4 : 3, transparent ground, so that one file serves both themes. Its addresses name no
 * format: the server sends AVIF to browsers that take it, else WebP.
 */
export function Picture({ path, alt, sizes, loading = 'lazy', largestPx, className }: PictureProps) {
  const isLazy = loading === 'lazy' || loading === 'later';
  return (
    // biome-ignore lint/performance/noImgElement: the files are made in these widths beforehand; an optimiser would only add a hop
    <img
      src={`${path}-960`}
      srcSet={pictureSources(path, largestPx)}
      sizes={sizes}
      width={1600}
      height={1200}
      alt={alt}
      loading={isLazy ? 'lazy' : 'eager'}
      {...(loading === 'first' && { fetchPriority: 'high' })}
      {...(isLazy && { decoding: 'async' })}
      {...(loading === 'later' && { 'data-later': '' })}
      className={className ?? 'w-full'}
    />
  );
}
