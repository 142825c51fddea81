import type { Vec3 } from 'manifold-3d';

interface Joined {
  /** How softly the piece flows into those before it. */
  readonly blendMm: number;
}

/** A rounded bar that tapers from one end to the other. */
export interface Limb extends Joined {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly radiiMm: readonly [number, number];
}

export interface Ellipsoid extends Joined {
  readonly centre: Vec3;
  readonly radiiMm: Vec3;
}

export type Piece = Limb | Ellipsoid;

/** Signed distance in millimetres to pieces that flow into each other; negative inside. */
export function distanceTo(pieces: readonly Piece[], point: Vec3): number {
  let distance = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const own = 'centre' in piece ? ellipsoidDistance(piece, point) : limbDistance(piece, point);
    distance = distance === Number.POSITIVE_INFINITY ? own : blended(distance, own, piece.blendMm);
  }
  return distance;
}

/** The union of two distances, rounded over `blendMm`. */
export function blended(a: number, b: number, blendMm: number): number {
  const overlap = Math.max(blendMm - Math.abs(a - b), 0) / blendMm;
  return Math.min(a, b) - overlap * overlap * blendMm * 0.25;
}

function limbDistance({ from, to, radiiMm }: Limb, point: Vec3): number {
  const [ax, ay, az] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const [px, py, pz] = [point[0] - from[0], point[1] - from[1], point[2] - from[2]];
  const raw = (px * ax + py * ay + pz * az) / (ax * ax + ay * ay + az * az);
  const share = Math.min(1, Math.max(0, raw));
  const reach = Math.hypot(px - ax * share, py - ay * share, pz - az * share);
  return reach - (radiiMm[0] + (radiiMm[1] - radiiMm[0]) * share);
}

function ellipsoidDistance({ centre, radiiMm }: Ellipsoid, point: Vec3): number {
  const scaled = Math.hypot(
    (point[0] - centre[0]) / radiiMm[0],
    (point[1] - centre[1]) / radiiMm[1],
    (point[2] - centre[2]) / radiiMm[2],
  );
  return (scaled - 1) * Math.min(radiiMm[0], radiiMm[1], radiiMm[2]);
}
