import type { Box, Vector3 } from '#lib/mesh';
import { basisOf, type Orbit } from './orbit.ts';

/** How far the lines stand off the part, as a share of its longest edge. */
const standOff = 0.09;

export interface DimensionLine {
  readonly axis: keyof Vector3;
  readonly sizeMm: number;
  /** Ends of the line itself, off the part. */
  readonly from: Vector3;
  readonly to: Vector3;
  /** Corners of the part that the ends belong to. */
  readonly fromCorner: Vector3;
  readonly toCorner: Vector3;
}

/** Width and depth along the lower edges that look at the viewer, height beside the part on the right. */
export function dimensionLines(
  box: Box,
  orbit: Pick<Orbit, 'azimuth' | 'elevation'>,
): readonly DimensionLine[] {
  const { minMm, maxMm, sizeMm } = box;
  const { back, right } = basisOf(orbit);
  const off = Math.max(sizeMm.x, sizeMm.y, sizeMm.z) * standOff;
  const side = (axis: 'x' | 'y', sign: number) => (sign < 0 ? minMm[axis] : maxMm[axis]);
  const frontX = back.x < 0 ? -1 : 1;
  const frontY = back.y < 0 ? -1 : 1;
  // Of the two upright edges at the part's outline, the one on the right.
  const isXFront = right.x * frontX - right.y * frontY > 0;
  const edgeX = isXFront ? frontX : -frontX;
  const edgeY = isXFront ? -frontY : frontY;
  const line = (
    axis: keyof Vector3,
    corners: readonly [Vector3, Vector3],
    shift: Vector3,
  ): DimensionLine => ({
    axis,
    sizeMm: sizeMm[axis],
    fromCorner: corners[0],
    toCorner: corners[1],
    from: add(corners[0], shift),
    to: add(corners[1], shift),
  });
  const y = side('y', frontY);
  const x = side('x', frontX);
  const upright = { x: side('x', edgeX), y: side('y', edgeY) };
  const outward = { x: right.x * off, y: right.y * off, z: 0 };
  return [
    line(
      'x',
      [
        { x: minMm.x, y, z: minMm.z },
        { x: maxMm.x, y, z: minMm.z },
      ],
      { x: 0, y: frontY * off, z: 0 },
    ),
    line(
      'y',
      [
        { x, y: minMm.y, z: minMm.z },
        { x, y: maxMm.y, z: minMm.z },
      ],
      { x: frontX * off, y: 0, z: 0 },
    ),
    line(
      'z',
      [
        { ...upright, z: minMm.z },
        { ...upright, z: maxMm.z },
      ],
      outward,
    ),
  ];
}

function add(a: Vector3, b: Vector3): Vector3 {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}
