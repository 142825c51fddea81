declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** A range keeps the axis, a number fixes it. */
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
    /** OpenType features; all where it is left out. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
  }
  /** The font with nothing but what these characters need. */
  export default function subsetFont(font: Buffer, characters: string, options?: Options): Promise<Buffer>;
}
