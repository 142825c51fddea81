interface ModelPictureProps {
  /** Address without the width, as the domain signs it. */
  readonly address: string;
  readonly alt: string;
  /** How wide the picture is drawn, as in the `sizes` attribute. */
  readonly sizes: string;
}

const widthsPx = [160, 320, 640] as const;
const themes = [
  ['light', 'w-full dark:hidden'],
  ['dark', 'hidden w-full dark:block'],
] as const;

/**
 * The picture that the shop made of a customer's own model: 4 : 3 on a transparent ground, lit for each theme.
 * Only the one that is shown is fetched.
 */
export function ModelPicture({ address, alt, sizes }: ModelPictureProps) {
  return themes.map(([theme, className]) => {
    const source = (widthPx: number) => `${address}&theme=${theme}&width=${widthPx}`;
    return (
      // biome-ignore lint/performance/noImgElement: private files, made in these widths beforehand
      <img
        key={theme}
        src={source(320)}
        srcSet={widthsPx.map((widthPx) => `${source(widthPx)} ${widthPx}w`).join(', ')}
        sizes={sizes}
        width={640}
        height={480}
        alt={alt}
        loading="lazy"
        decoding="async"
        className={className}
      />
    );
  });
}
