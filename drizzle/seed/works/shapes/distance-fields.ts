import type { Vec3 } from 'manifold-3d';

/** Signed distance to a surface: negative inside, in millimetres. */
export type DistanceField = (point: Vec3) => number;

/** The union of two fields, blended over `blendMm`. */
export function blended(a: number, b: number, blendMm: number): number {
  const overlap = Math.max(blendMm - Math.abs(a - b), 0) / blendMm;
  return Math.min(a, b) - overlap * overlap * blendMm * 0.25;
}

export interface TaperedLimb {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly fromRadiusMm: number;
  readonly toRadiusMm: number;
}

export function limbDistance(point: Vec3, { from, to, fromRadiusMm, toRadiusMm }: TaperedLimb): number {
  const along: Vec3 = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const offset: Vec3 = [point[0] - from[0], point[1] - from[1], point[2] - from[2]];
  const squared = along[0] ** 2 + along[1] ** 2 + along[2] ** 2;
  const raw = (offset[0] * along[0] + offset[1] * along[1] + offset[2] * along[2]) / squared;
  const share = Math.min(1, Math.max(0, raw));
  const distance = Math.hypot(
    offset[0] - along[0] * share,
    offset[1] - along[1] * share,
    offset[2] - along[2] * share,
  );
  return distance - (fromRadiusMm + (toRadiusMm - fromRadiusMm) * share);
}

export function ellipsoidDistance(point: Vec3, centre: Vec3, radii: Vec3): number {
  const scaled = Math.hypot(
    (point[0] - centre[0]) / radii[0],
    (point[1] - centre[1]) / radii[1],
    (point[2] - centre[2]) / radii[2],
  );
  return (scaled - 1) * Math.min(...radii);
}
