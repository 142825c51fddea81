import type { Vec3 } from 'manifold-3d';
import { blended, distanceTo, type Piece } from './shapes/distance-fields.ts';
import { lowPoly } from './shapes/low-poly.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const facets = 680;
const gridMm = 1.1;

/** Back, chest, haunch, hind paw, fore leg, fore paw and neck of the right half; the left one mirrors it. */
const bodyPieces: readonly Piece[] = [
  { from: [0, 9, 15], to: [0, -5, 37], radiiMm: [13.5, 8.2], blendMm: 0 },
  { centre: [0, -8, 33], radiiMm: [9.6, 8.4, 12], blendMm: 6 },
  { centre: [10, 5, 9.5], radiiMm: [6.5, 11.5, 9.8], blendMm: 4 },
  { from: [10.5, -2, 2.6], to: [11, -9, 2.3], radiiMm: [3.6, 3.1], blendMm: 2.5 },
  { from: [4.8, -10, 30], to: [5, -13.5, 4], radiiMm: [4.6, 3], blendMm: 3 },
  { centre: [5, -16, 2.6], radiiMm: [3.5, 5, 2.8], blendMm: 2 },
  { from: [0, -6, 36], to: [0, -11, 50], radiiMm: [8, 7], blendMm: 5 },
];

/** Skull, cheek and snout. */
const headPieces: readonly Piece[] = [
  { centre: [0, -12, 53], radiiMm: [11.2, 9.5, 8.8], blendMm: 0 },
  { from: [7, -14, 50], to: [14, -9.5, 47.5], radiiMm: [5, 0.8], blendMm: 4 },
  { from: [0, -18, 50.5], to: [0, -31, 47.2], radiiMm: [6, 1.9], blendMm: 5 },
];

const ear: readonly Piece[] = [{ from: [6.3, 0, 56], to: [9.6, 0, 70], radiiMm: [6.4, 0.7], blendMm: 0 }];

/** Laid round the right side, its tip at the paws. */
const tailPieces: readonly Piece[] = [
  { from: [2, 19, 7], to: [18, 21, 7], radiiMm: [4.5, 7], blendMm: 0 },
  { from: [18, 21, 7], to: [28, 8, 7.6], radiiMm: [7, 8], blendMm: 5 },
  { from: [28, 8, 7.6], to: [27, -12, 5.2], radiiMm: [8, 0.9], blendMm: 5 },
];

function foxDistance([x, y, z]: Vec3): number {
  const half: Vec3 = [Math.abs(x), y, z];
  const thinned: Vec3 = [half[0], (y + 9) * 1.7, z];
  const head = blended(distanceTo(headPieces, half), distanceTo(ear, thinned), 2);
  const front = blended(distanceTo(bodyPieces, half), head, 3);
  return blended(front, distanceTo(tailPieces, [x, y, z]), 3);
}

export const revFox: WorkGenerator = {
  slug: 'rev-fox',
  build(manifold) {
    const smooth = manifold.Manifold.levelSet(
      (point) => -foxDistance(point),
      { min: [-22, -40, -6], max: [42, 36, 76] },
      gridMm,
    );
    const body = lowPoly(manifold, smooth.trimByPlane([0, 0, 1], 0), facets).trimByPlane([0, 0, 1], 0.1);
    return {
      slug: 'rev-fox',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.52,
      views: [
        { name: 'front', azimuthDeg: 28, elevationDeg: 12 },
        { name: 'back', azimuthDeg: 150, elevationDeg: 16 },
        { name: 'detail', azimuthDeg: -30, elevationDeg: 8, zoom: 2.1, target: [-8, -14, 54] },
      ],
      parts: plated([{ body, colour: 'fox', isFlatShaded: true }]),
    };
  },
};
