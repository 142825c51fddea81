import { mix, type Vec3 } from './vec3.ts';

/** How a surface answers light. Colours are linear RGB. */
export interface SurfaceLook {
  /** Colours from the foot of the object to its top; one stop is a solid colour. */
  stops: readonly Vec3[];
  /** 0 = plastic, 1 = bare metal. */
  metalness: number;
  /** 0 = mirror, 1 = chalk. */
  roughness: number;
  /** Reflectance of the non-metal part seen head-on. */
  specular: number;
}

export interface ColourDefinition {
  kind: 'solid' | 'metallic' | 'gradient';
  /** sRGB `#RRGGBB`; one for solid and metallic, two or more (foot to top) for a gradient. */
  hexes: readonly string[];
}

/** How a printing process leaves the surface. */
export type SurfaceFinish = 'fdm' | 'resin';

function linearOfSrgb(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** `#RRGGBB` as linear RGB (IEC 61966-2-1). Throws RangeError for anything else. */
export function linearOfHex(hex: string): Vec3 {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) {
    throw new RangeError(`not a #RRGGBB colour: ${hex}`);
  }
  const channel = (at: number) => linearOfSrgb(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** The surface of a print in a catalogue colour. Throws RangeError when it has no colour at all. */
export function lookOfColour(colour: ColourDefinition, finish: SurfaceFinish = 'fdm'): SurfaceLook {
  const stops = colour.hexes.map(linearOfHex);
  if (stops.length === 0) {
    throw new RangeError('a colour needs at least one hex value');
  }
  if (colour.kind === 'metallic') {
    return { stops, metalness: 0.86, roughness: finish === 'resin' ? 0.26 : 0.34, specular: 0.5 };
  }
  return {
    stops,
    metalness: 0,
    roughness: finish === 'resin' ? 0.3 : 0.44,
    specular: finish === 'resin' ? 0.05 : 0.04,
  };
}

/** The colour of a look at a share of the object's height (0 = foot, 1 = top). */
export function colourAtHeight(look: SurfaceLook, share: number): Vec3 {
  const last = look.stops.length - 1;
  const position = Math.min(1, Math.max(0, share)) * last;
  const index = Math.min(last, Math.floor(position));
  const from = look.stops[index] ?? [0, 0, 0];
  const to = look.stops[Math.min(last, index + 1)] ?? from;
  return mix(from, to, position - index);
}
