import type { Manifold, ManifoldToplevel, Vec2 } from 'manifold-3d';
import { range, smoothCurve } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

interface Pillar {
  /** Width of the foot against a foot of 30 mm. */
  readonly width: number;
  readonly heightMm: number;
  readonly neckMm: number;
  /** The profile above the collar. */
  readonly top: readonly Vec2[];
}

/** Foot, waist and collar common to all pieces, turned round the axis with the piece's own top. */
function turned(manifold: ManifoldToplevel, { width, heightMm, neckMm, top }: Pillar): Manifold {
  const foot: Vec2[] = [
    [0, 0],
    [14.6 * width, 0],
    [15 * width, 0.5],
    [15 * width, 3],
    [14.2 * width, 4.6],
    [13.6 * width, 5],
    [14.3 * width, 5.8],
    [14.3 * width, 7],
    [11.8 * width, 9],
  ];
  const waist = smoothCurve([
    [11.4 * width, 9.4],
    [8.2 * width, 16],
    [neckMm, heightMm * 0.55],
    [neckMm * 0.94, heightMm * 0.74],
  ]);
  const collar: Vec2[] = [
    [neckMm + 3.2, heightMm * 0.755],
    [neckMm + 3.7, heightMm * 0.765],
    [neckMm + 3.7, heightMm * 0.778],
    [neckMm + 1.6, heightMm * 0.795],
  ];
  return manifold.Manifold.revolve([[...foot, ...waist, ...collar, ...top]], 128);
}

function queen(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const flare = smoothCurve([
    [5.4, 63],
    [6.6, 69],
    [9.6, 77],
  ]);
  const pillar = turned(manifold, {
    width: 1.12,
    heightMm: 78,
    neckMm: 5.2,
    top: [...flare, [9.6, 78.4], [8, 78.6], [5.4, 75], [0, 75]],
  });
  const notches = range(8).map((index) =>
    Body.cylinder(30, 2.1, 2.1, 40, true)
      .rotate([0, 90, 0])
      .translate([17, 0, 79.4])
      .rotate([0, 0, index * 45]),
  );
  return pillar.subtract(Body.union(notches)).add(Body.sphere(4.1, 64).translate([0, 0, 78.3]));
}

function rook(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const flare = smoothCurve([
    [8.6, 42],
    [9.2, 45],
    [11, 47],
  ]);
  const pillar = turned(manifold, {
    width: 1.02,
    heightMm: 52,
    neckMm: 7.2,
    top: [...flare, [11.2, 55.6], [10.8, 56], [8.4, 56], [8.2, 55.6], [8.2, 51.5], [0, 51.5]],
  });
  const gaps = range(3).map((index) =>
    Body.cube([40, 3.8, 12], true)
      .translate([0, 0, 58.6])
      .rotate([0, 0, index * 60 + 12]),
  );
  return pillar.subtract(Body.union(gaps));
}

function bishop(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const mitre = smoothCurve([
    [5, 49],
    [8.1, 54.5],
    [6.6, 62],
    [2.2, 67.5],
  ]);
  const pillar = turned(manifold, {
    width: 0.98,
    heightMm: 62,
    neckMm: 4.8,
    top: [...mitre, [2.2, 68], [0, 68]],
  });
  const slit = Body.cube([16, 30, 2.2], true).rotate([0, -38, 0]).translate([6.5, 0, 61]);
  return pillar.add(Body.sphere(2.7, 64).translate([0, 0, 69])).subtract(slit);
}

function pawn(manifold: ManifoldToplevel): Manifold {
  const pillar = turned(manifold, {
    width: 0.86,
    heightMm: 40,
    neckMm: 4.6,
    top: [
      [4.2, 31.9],
      [0, 31.9],
    ],
  });
  return pillar.add(manifold.Manifold.sphere(7.6, 96).translate([0, 0, 38]));
}

export const stauntonChess: WorkGenerator = {
  slug: 'staunton-chess',
  build(manifold) {
    return {
      slug: 'staunton-chess',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.56,
      views: [
        { name: 'front', azimuthDeg: -8, elevationDeg: 14 },
        { name: 'back', azimuthDeg: 150, elevationDeg: 22 },
        { name: 'detail', azimuthDeg: -14, elevationDeg: 20, zoom: 2.3, target: [10, 0, 60] },
      ],
      parts: plated([
        { body: queen(manifold).translate([0, 8, 0]), colour: 'ink' },
        { body: rook(manifold).translate([-37, -4, 0]), colour: 'ink' },
        { body: bishop(manifold).translate([35, 2, 0]), colour: 'ink' },
        { body: pawn(manifold).translate([12, -33, 0]), colour: 'copper' },
      ]),
    };
  },
};
