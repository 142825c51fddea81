/** The face that every page needs; named by the package's version, so that browsers may keep it for ever. */
export const latinFace = '/fonts/inter-latin-5.3.0.woff2';

/** The face is asked for beside the stylesheet that names it, not after it. */
export function FontPreload() {
  return <link rel="preload" href={latinFace} as="font" type="font/woff2" crossOrigin="anonymous" />;
}
