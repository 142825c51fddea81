import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { fullTurn, range } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { tube } from './shapes/tubes.ts';
import type { WorkGenerator } from './work-model.ts';

const tipMm = 20;

/** Half of the kite's outline from the upper tip to the lower one. */
const kite: readonly Vec2[] = [
  [0, tipMm],
  [7.4, 11],
  [11, 1],
  [7.2, -13],
  [0, -27],
];

const outline: readonly Vec2[] = [
  ...kite,
  ...kite
    .slice(1, -1)
    .toReversed()
    .map(([x, y]): Vec2 => [-x, y]),
];

function facetRing(scale: number, zMm: number): Vec3[] {
  return outline.map(([x, y]): Vec3 => [x * scale, y * scale, zMm]);
}

/** A bevelled band round an opening that narrows upwards, so that its inner faces catch light too. */
function frame(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const outer = Body.hull([...facetRing(0.94, 0), ...facetRing(1, 1.4), ...facetRing(0.85, 5)]);
  const opening = Body.hull([...facetRing(0.62, -0.1), ...facetRing(0.64, 1.8), ...facetRing(0.74, 5.4)]);
  return outer.subtract(opening);
}

/** The stone in the middle: girdle, crown, and a table off its centre. */
function stone(manifold: ManifoldToplevel): Manifold {
  const table = facetRing(0.16, 7.4).map(([x, y, z]): Vec3 => [x - 0.5, y + 1.6, z]);
  return manifold.Manifold.hull([
    ...facetRing(0.42, 0),
    ...facetRing(0.47, 1.6),
    ...facetRing(0.33, 4.8),
    ...table,
  ]);
}

function bars(manifold: ManifoldToplevel): Manifold {
  const bar = manifold.Manifold.cube([1.6, 8, 1.8]).translate([-0.8, 0, 0.5]);
  return bar.translate([0, 8, 0]).add(bar.translate([0, -18.5, 0]));
}

function eye(manifold: ManifoldToplevel): Manifold {
  const path = range(72).map((index): Vec3 => {
    const angle = (index / 72) * fullTurn;
    return [2.8 * Math.cos(angle), tipMm + 1.4 + 3 * Math.sin(angle), 1.7];
  });
  return tube(manifold, { path, radius: 0.95, sides: 20, isLoop: true });
}

export const facetPendant: WorkGenerator = {
  slug: 'facet-pendant',
  build(manifold) {
    const { Manifold: Body } = manifold;
    const body = Body.union([frame(manifold), stone(manifold), bars(manifold), eye(manifold)]);
    return {
      slug: 'facet-pendant',
      layerHeightMm: 0.1,
      drawnLayerMm: 0.16,
      views: [
        { name: 'front', azimuthDeg: -24, elevationDeg: 58 },
        { name: 'top', azimuthDeg: 0, elevationDeg: 84 },
        { name: 'detail', azimuthDeg: 38, elevationDeg: 30, zoom: 1.8, target: [0, 2, 4] },
      ],
      parts: plated([{ body, colour: 'silver', isFlatShaded: true }]),
    };
  },
};
