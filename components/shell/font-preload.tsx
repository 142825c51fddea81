/** The face that every page needs; made by `npm run brand:fonts` and named by what of, so that browsers may keep it for ever. */
export const latinFace = '/fonts/inter-5.3.0-latin-400-700.woff2';

/** The face is asked for beside the stylesheet that names it, not after it. */
export function FontPreload() {
  return <link rel="preload" href={latinFace} as="font" type="font/woff2" crossOrigin="anonymous" />;
}
