import { colourFill } from '#components/catalogue/colour-fill';
import type { ColourChoice } from './choices.tsx';

/** CSS background of a swatch: metal has a light on it and a dark edge, a gradient its stops. */
export function swatchFill({ kind, hexes }: Pick<ColourChoice, 'kind' | 'hexes'>): string {
  const fill = colourFill(hexes);
  if (kind !== 'metallic') return fill;
  const dark = `color-mix(in srgb, ${fill} 58%, #000)`;
  const light = `color-mix(in srgb, ${fill} 45%, #fff)`;
  return `linear-gradient(135deg, ${dark}, ${fill} 28%, ${light} 46%, ${fill} 62%, ${dark})`;
}
