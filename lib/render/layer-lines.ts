import type { Camera } from './camera.ts';
import { hash32 } from './sampler.ts';
import type { SurfacePoint } from './surface-point.ts';
import { smoothstep } from './vec3.ts';

export interface LayerPattern {
  pitchMm: number;
  relief: number;
  /** Height of the first layer's foot. */
  zMin: number;
  /** Size of one pixel at distance 1. */
  pixelAngle: number;
}

const slopeOfBead = 0.54;
const grooveDepth = 0.22;
/** Extrusion lines of a top skin lie about this many layer heights apart. */
const skinLinesPerLayer = 1.7;

/**
 * Tilts the normal and darkens the grooves as printed layers do: beads stacked in z on walls and
 * slopes, diagonal strokes on flat tops. Both fade out before they get finer than two pixels, so
 * that small pictures show a calm surface instead of moiré.
 */
export function applyLayerLines(point: SurfacePoint, pattern: LayerPattern, camera: Camera): void {
  const side = Math.sqrt(Math.max(0, 1 - point.sz * point.sz));
  const wallShare = smoothstep(0.1, 0.32, side);
  if (wallShare > 0) {
    stackBeads(point, pattern, { camera, strength: pattern.relief * wallShare });
  }
  if (wallShare < 1 && point.sz > 0) {
    strokeTopSkin(point, pattern, { camera, strength: pattern.relief * (1 - wallShare) });
  }
  const length = Math.sqrt(point.nx * point.nx + point.ny * point.ny + point.nz * point.nz) || 1;
  point.nx /= length;
  point.ny /= length;
  point.nz /= length;
}

interface Drawing {
  camera: Camera;
  strength: number;
}

function stackBeads(point: SurfacePoint, pattern: LayerPattern, { camera, strength }: Drawing): void {
  const phase = (point.z - pattern.zMin) / pattern.pitchMm;
  const layer = Math.floor(phase);
  const visible =
    strength *
    visibleShare(
      (gradient(point, camera, { x: 0, y: 0, z: 1 }) * pattern.pixelAngle * point.distance) / pattern.pitchMm,
    );
  point.nz += beadTilt(phase - layer) * slopeOfBead * visible;
  point.cavity *=
    1 -
    grooveDepth * (strength * averageGroove * 0.5 + visible * (groove(phase - layer) - averageGroove * 0.5));
  // No two layers come out exactly alike.
  point.cavity *= 1 + visible * 0.05 * (hash32(layer + 7919) / 4294967296 - 0.5);
}

function strokeTopSkin(point: SurfacePoint, pattern: LayerPattern, { camera, strength }: Drawing): void {
  const turn = point.part % 2 === 0 ? Math.SQRT1_2 : -Math.SQRT1_2;
  const pitchMm = pattern.pitchMm * skinLinesPerLayer;
  const phase = (point.x * Math.SQRT1_2 + point.y * turn) / pitchMm;
  const share = phase - Math.floor(phase);
  const along = { x: Math.SQRT1_2, y: turn, z: 0 };
  const visible =
    strength * visibleShare((gradient(point, camera, along) * pattern.pixelAngle * point.distance) / pitchMm);
  const tilt = beadTilt(share) * 0.16 * visible;
  point.nx += tilt * along.x;
  point.ny += tilt * along.y;
  point.cavity *= 1 - grooveDepth * 0.5 * visible * groove(share);
}

/** Slope across a bead: zero in its middle and in the groove, steepest just before the groove. */
function beadTilt(share: number): number {
  const t = share * 2 - 1;
  const t2 = t * t;
  const t4 = t2 * t2;
  return t * (1 - t4 * t4);
}

const averageGroove = 0.31;

/** 1 in the groove between two beads, 0 on the bead. */
function groove(share: number): number {
  const c = Math.cos(share * Math.PI);
  const c2 = c * c;
  return c2 * c2 * c2;
}

function visibleShare(cyclesPerPixel: number): number {
  return 1 - smoothstep(0.28, 0.55, cyclesPerPixel);
}

/** How far the surface moves along `axis` when the picture moves by one unit at distance 1. */
function gradient(
  point: SurfacePoint,
  { right, up }: Camera,
  axis: { x: number; y: number; z: number },
): number {
  const { sx, sy, sz, viewX, viewY, viewZ } = point;
  const facing = Math.min(-0.04, -(sx * viewX + sy * viewY + sz * viewZ));
  // viewX.. points to the camera; sliding along the surface keeps n · step = 0.
  const alongView = -(axis.x * viewX + axis.y * viewY + axis.z * viewZ);
  const bySide = (sx * right[0] + sy * right[1] + sz * right[2]) / facing;
  const byHeight = (sx * up[0] + sy * up[1] + sz * up[2]) / facing;
  const acrossRight = axis.x * right[0] + axis.y * right[1] + axis.z * right[2] - bySide * alongView;
  const acrossUp = axis.x * up[0] + axis.y * up[1] + axis.z * up[2] - byHeight * alongView;
  return Math.hypot(acrossRight, acrossUp);
}
