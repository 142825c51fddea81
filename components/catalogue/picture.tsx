export interface PictureProps {
  /** Address without width and ending, as the tables keep it. */
  readonly path: string;
  readonly alt: string;
  /** How wide the picture is drawn, as in the `sizes` attribute. */
  readonly sizes: string;
  /** `first` for the one that the page is about, `eager` for the first row, `lazy` for the rest. */
  readonly loading?: 'first' | 'eager' | 'lazy';
  /** The widest file that its place can use: 960 where it is never drawn wider than half a screen. */
  readonly largestPx?: 960 | 1600;
  readonly className?: string;
}

const widthsPx = [480, 960, 1600] as const;

/**
 * A catalogue picture: 4 : 3, transparent ground, so that one file serves both themes. Its addresses name no
 * format: the server sends AVIF to browsers that take it, else WebP.
 */
export function Picture({ path, alt, sizes, loading = 'lazy', largestPx = 1600, className }: PictureProps) {
  const widths = widthsPx.filter((widthPx) => widthPx <= largestPx);
  return (
    // biome-ignore lint/performance/noImgElement: the files are made in these widths beforehand; an optimiser would only add a hop
    <img
      src={`${path}-960`}
      srcSet={widths.map((widthPx) => `${path}-${widthPx} ${widthPx}w`).join(', ')}
      sizes={sizes}
      width={1600}
      height={1200}
      alt={alt}
      loading={loading === 'lazy' ? 'lazy' : 'eager'}
      {...(loading === 'first' && { fetchPriority: 'high' })}
      {...(loading === 'lazy' && { decoding: 'async' })}
      className={className ?? 'w-full'}
    />
  );
}
