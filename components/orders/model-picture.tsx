interface ModelPictureProps {
  /** Address without the width, as the domain signs it. */
  readonly address: string;
  readonly alt: string;
  /** How wide the picture is drawn, as in the `sizes` attribute. */
  readonly sizes: string;
}

const widthsPx = [160, 320, 640] as const;

/** The picture that the shop made of a customer's own model: 4 : 3, transparent ground for both themes. */
export function ModelPicture({ address, alt, sizes }: ModelPictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: private files, made in these widths beforehand
    <img
      src={`${address}&width=320`}
      srcSet={widthsPx.map((widthPx) => `${address}&width=${widthPx} ${widthPx}w`).join(', ')}
      sizes={sizes}
      width={640}
      height={480}
      alt={alt}
      loading="lazy"
      decoding="async"
      className="w-full"
    />
  );
}
