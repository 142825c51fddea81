import type { Vec3 } from 'manifold-3d';
import { blended, ellipsoidDistance, limbDistance } from './shapes/distance-fields.ts';
import { lowPoly } from './shapes/low-poly.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const facets = 680;

function limb(point: Vec3, ends: readonly [Vec3, Vec3], radii: readonly [number, number]): number {
  return limbDistance(point, { from: ends[0], to: ends[1], fromRadiusMm: radii[0], toRadiusMm: radii[1] });
}

/** Chest, haunches and legs of the right half; the left one mirrors it. */
function bodyDistance(p: Vec3): number {
  const back = limb(
    p,
    [
      [0, 9, 15],
      [0, -5, 37],
    ],
    [13.5, 8.2],
  );
  let distance = blended(back, ellipsoidDistance(p, [0, -8, 33], [9.6, 8.4, 12]), 6);
  distance = blended(distance, ellipsoidDistance(p, [10, 5, 9.5], [6.5, 11.5, 9.8]), 4);
  distance = blended(
    distance,
    limb(
      p,
      [
        [10.5, -2, 2.6],
        [11, -9, 2.3],
      ],
      [3.6, 3.1],
    ),
    2.5,
  );
  distance = blended(
    distance,
    limb(
      p,
      [
        [4.8, -10, 30],
        [5, -13.5, 4],
      ],
      [4.6, 3],
    ),
    3,
  );
  return blended(distance, ellipsoidDistance(p, [5, -16, 2.6], [3.5, 5, 2.8]), 2);
}

function headDistance(p: Vec3): number {
  let distance = ellipsoidDistance(p, [0, -12, 53], [11.2, 9.5, 8.8]);
  distance = blended(
    distance,
    limb(
      p,
      [
        [7, -14, 50],
        [14, -9.5, 47.5],
      ],
      [5, 0.8],
    ),
    4,
  );
  distance = blended(
    distance,
    limb(
      p,
      [
        [0, -18, 50.5],
        [0, -31, 47.2],
      ],
      [6, 1.9],
    ),
    5,
  );
  const thinned: Vec3 = [p[0], (p[1] + 9) * 1.7, p[2]];
  distance = blended(
    distance,
    limb(
      thinned,
      [
        [6.3, 0, 56],
        [9.6, 0, 70],
      ],
      [6.4, 0.7],
    ),
    2,
  );
  const earHollow = limb(
    [p[0], p[1] + 17, p[2]],
    [
      [7, 0, 60],
      [9.2, 0, 67],
    ],
    [3.2, 0.4],
  );
  return Math.max(distance, -earHollow);
}

/** The tail lies round the right side only. */
function tailDistance(p: Vec3): number {
  let distance = limb(
    p,
    [
      [2, 19, 7],
      [18, 21, 7],
    ],
    [4.5, 7],
  );
  distance = blended(
    distance,
    limb(
      p,
      [
        [18, 21, 7],
        [28, 8, 7.6],
      ],
      [7, 8],
    ),
    5,
  );
  return blended(
    distance,
    limb(
      p,
      [
        [28, 8, 7.6],
        [27, -12, 5.2],
      ],
      [8, 0.9],
    ),
    5,
  );
}

function foxDistance(point: Vec3): number {
  const p: Vec3 = [Math.abs(point[0]), point[1], point[2]];
  const neck = limb(
    p,
    [
      [0, -6, 36],
      [0, -11, 50],
    ],
    [8, 7],
  );
  const front = blended(blended(bodyDistance(p), neck, 5), headDistance(p), 3);
  return Math.max(blended(front, tailDistance(point), 3), -point[2]);
}

export const revFox: WorkGenerator = {
  slug: 'rev-fox',
  build(manifold) {
    const smooth = manifold.Manifold.levelSet(
      (point) => -foxDistance(point),
      { min: [-22, -40, -1], max: [42, 36, 80] },
      1.1,
    );
    const body = lowPoly(manifold, smooth, facets).trimByPlane([0, 0, 1], 0.15);
    return {
      slug: 'rev-fox',
      layerHeightMm: 0.12,
      drawnLayerMm: 0.52,
      views: [
        { name: 'front', azimuthDeg: 28, elevationDeg: 12 },
        { name: 'back', azimuthDeg: 150, elevationDeg: 16 },
        { name: 'detail', azimuthDeg: -30, elevationDeg: 8, zoom: 2.1, target: [-8, -14, 54] },
      ],
      parts: plated([{ body, colour: 'copper', isFlatShaded: true }]),
    };
  },
};
