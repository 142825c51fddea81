import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { fullTurn } from './curves.ts';

export interface RingSolidOptions {
  readonly segments: number;
  readonly rings: number;
  /** The point of ring `ring` at `angle` (0 to 2 pi, counter-clockwise from above). */
  readonly at: (angle: number, ring: number) => Vec3;
  /** Points that close the first and the last ring; without them the last ring joins the first. */
  readonly poles?: readonly [Vec3, Vec3];
}

/** A closed body of stacked rings, listed so that the outside is on the right going up. */
export function ringSolid(manifold: ManifoldToplevel, options: RingSolidOptions): Manifold {
  const { segments, rings, at, poles } = options;
  const positions: number[] = [];
  const triangles: number[] = [];
  for (let ring = 0; ring < rings; ring++) {
    for (let i = 0; i < segments; i++) positions.push(...at((i / segments) * fullTurn, ring));
  }
  const joined = poles ? rings - 1 : rings;
  for (let ring = 0; ring < joined; ring++) {
    const upper = ((ring + 1) % rings) * segments;
    for (let i = 0; i < segments; i++) {
      const next = (i + 1) % segments;
      const [a, b, c, d] = [ring * segments + i, ring * segments + next, upper + i, upper + next];
      triangles.push(a, b, d, a, d, c);
    }
  }
  if (poles) closeWithPoles({ positions, triangles, poles, segments, rings });
  return bodyOf(manifold, positions, triangles);
}

interface PoleInput {
  readonly positions: number[];
  readonly triangles: number[];
  readonly poles: readonly [Vec3, Vec3];
  readonly segments: number;
  readonly rings: number;
}

function closeWithPoles({ positions, triangles, poles, segments, rings }: PoleInput): void {
  const first = rings * segments;
  positions.push(...poles[0], ...poles[1]);
  const lastRing = (rings - 1) * segments;
  for (let i = 0; i < segments; i++) {
    const next = (i + 1) % segments;
    triangles.push(first, next, i, first + 1, lastRing + i, lastRing + next);
  }
}

/** Builds a body from welded triangles and refuses one that is not closed. */
export function bodyOf(
  manifold: ManifoldToplevel,
  positions: readonly number[],
  triangles: readonly number[],
): Manifold {
  const mesh = new manifold.Mesh({
    numProp: 3,
    vertProperties: Float32Array.from(positions),
    triVerts: Uint32Array.from(triangles),
  });
  return manifold.Manifold.ofMesh(mesh);
}

export interface WalledVesselOptions {
  readonly segments: number;
  readonly steps: number;
  readonly heightMm: number;
  readonly wallMm: number;
  readonly floorMm: number;
  readonly radiusAt: (angle: number, zMm: number) => number;
  /** How far the columns of the mesh turn at a height, so that twisted edges run along them. */
  readonly turnAt?: (zMm: number) => number;
}

/** A pot whose outside is any radius over angle and height, with an even wall and a rounded rim. */
export function walledVessel(manifold: ManifoldToplevel, options: WalledVesselOptions): Manifold {
  const { segments, steps, heightMm, wallMm, floorMm, radiusAt, turnAt = () => 0 } = options;
  const rimSteps = 4;
  const outerRings = steps + 1;
  const rings = outerRings * 2 + rimSteps;
  const point = (radius: number, angle: number, z: number): Vec3 => [
    radius * Math.cos(angle),
    radius * Math.sin(angle),
    z,
  ];
  const at = (column: number, ring: number): Vec3 => {
    if (ring < outerRings) {
      const z = (heightMm * ring) / steps;
      const angle = column + turnAt(z);
      return point(radiusAt(angle, z), angle, z);
    }
    if (ring < outerRings + rimSteps) {
      const turn = ((ring - outerRings + 1) / (rimSteps + 1)) * Math.PI;
      const angle = column + turnAt(heightMm);
      const middle = radiusAt(angle, heightMm) - wallMm / 2;
      return point(middle + (wallMm / 2) * Math.cos(turn), angle, heightMm + (wallMm / 2) * Math.sin(turn));
    }
    const share = (ring - outerRings - rimSteps) / steps;
    const z = heightMm - (heightMm - floorMm) * share;
    const angle = column + turnAt(z);
    return point(radiusAt(angle, z) - wallMm, angle, z);
  };
  return ringSolid(manifold, {
    segments,
    rings,
    at,
    poles: [
      [0, 0, 0],
      [0, 0, floorMm],
    ],
  });
}
