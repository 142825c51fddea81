import type { CrossSection, Manifold, ManifoldToplevel, Vec2 } from 'manifold-3d';
import { fullTurn, polar, radians } from './curves.ts';

const pressureAngle = radians(20);

export interface GearOptions {
  readonly teeth: number;
  readonly moduleMm: number;
  /** Tooth height above the pitch circle, in modules. */
  readonly addendum?: number;
  /** Tooth depth below the pitch circle, in modules. */
  readonly dedendum?: number;
  /** Taken off each flank; negative for the cutter of a ring gear. */
  readonly clearanceMm?: number;
}

/** Involute gear outline with a tooth centred on the x axis. */
export function gearOutline(manifold: ManifoldToplevel, options: GearOptions): CrossSection {
  const { teeth, moduleMm, addendum = 1, dedendum = 1.25, clearanceMm = 0.1 } = options;
  const pitch = (teeth * moduleMm) / 2;
  const base = pitch * Math.cos(pressureAngle);
  const tip = pitch + addendum * moduleMm;
  const root = pitch - dedendum * moduleMm;
  const involute = (angle: number) => Math.tan(angle) - angle;
  const halfTooth = (radius: number) => {
    const angle = radius > base ? Math.acos(base / radius) : 0;
    const half = Math.PI / (2 * teeth) + involute(pressureAngle) - involute(angle) - clearanceMm / radius;
    return Math.min(half, (Math.PI / teeth) * 0.93);
  };
  const flankSteps = 10;
  const flank = Array.from(
    { length: flankSteps + 1 },
    (_, step) => root + ((tip - root) * step) / flankSteps,
  );
  const points: Vec2[] = [];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const centre = (tooth / teeth) * fullTurn;
    for (const radius of flank) points.push(polar(radius, centre - halfTooth(radius)));
    for (const radius of flank.toReversed()) points.push(polar(radius, centre + halfTooth(radius)));
  }
  return manifold.CrossSection.ofPolygons([points], 'NonZero');
}

export interface HerringboneOptions {
  readonly heightMm: number;
  /** Twist from the faces to the middle. */
  readonly twistDeg: number;
}

/** Two mirrored helical halves: the teeth meet in a V in the middle. */
export function herringbone(outline: CrossSection, { heightMm, twistDeg }: HerringboneOptions): Manifold {
  const upper = outline.extrude(heightMm / 2, 12, twistDeg);
  return upper.add(upper.mirror([0, 0, 1])).translate([0, 0, heightMm / 2]);
}
