import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { range } from './shapes/curves.ts';
import { drill } from './shapes/drill.ts';
import { roundedRectangle } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const widthMm = 96;
const depthMm = 68;
const heightMm = 27;
const wallMm = 2.4;
const floorMm = 2.2;
const cornerMm = 7;

const standoffs: readonly (readonly [number, number])[] = [
  [-41, -24.5],
  [17, -24.5],
  [-41, 24.5],
  [17, 24.5],
];

interface Port {
  readonly at: Vec3;
  readonly size: Vec3;
}

/** Two USB pairs and a network jack on the right; power and two displays on the front. */
const ports: readonly Port[] = [
  { at: [widthMm / 2, -21, 14], size: [12, 15.4, 15] },
  { at: [widthMm / 2, -3, 14], size: [12, 15.4, 15] },
  { at: [widthMm / 2, 17.5, 13], size: [12, 16.4, 13.4] },
  { at: [-36, -depthMm / 2, 8.6], size: [10, 12, 4.4] },
  { at: [-20, -depthMm / 2, 8.8], size: [8.4, 12, 4.6] },
  { at: [-6, -depthMm / 2, 8.8], size: [8.4, 12, 4.6] },
  { at: [15, -depthMm / 2, 9.4], size: [8, 12, 8] },
];

function box(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const outer = bevelledPlate(
    manifold,
    roundedRectangle(manifold, { widthMm, depthMm, radiusMm: cornerMm }),
    {
      heightMm,
      bevelMm: 1,
    },
  );
  const cavity = roundedRectangle(manifold, {
    widthMm: widthMm - 2 * wallMm,
    depthMm: depthMm - 2 * wallMm,
    radiusMm: cornerMm - wallMm,
  }).extrude(heightMm);
  const posts = standoffs.map(([x, y]) =>
    Body.cylinder(5, 3.4, 3, 64)
      .add(Body.cylinder(6.6, 1.25, 1.15, 32))
      .translate([x, y, floorMm - 0.2]),
  );
  const bosses = lidScrews.map(([x, y]) => Body.cylinder(heightMm - 5, 3.6, 3.6, 48).translate([x, y, 1.4]));
  const threads = lidScrews.map(([x, y]) => Body.cylinder(20, 1.3, 1.3, 32).translate([x, y, heightMm - 16]));
  const openings = ports.map(({ at, size }) => Body.cube(size, true).translate(at));
  const slits = range(9).map((index) =>
    roundedRectangle(manifold, { widthMm: 1.8, depthMm: 12, radiusMm: 0.88 })
      .extrude(12)
      .rotate([90, 0, 0])
      .translate([-36 + index * 5, depthMm / 2 + 6, 15]),
  );
  return Body.union([outer.subtract(cavity.translate([0, 0, floorMm])), ...posts, ...bosses]).subtract(
    Body.union([...openings, ...slits, ...threads]),
  );
}

const lidScrews: readonly (readonly [number, number])[] = [-1, 1].flatMap((x) =>
  [-1, 1].map((y) => [x * (widthMm / 2 - 5.4), y * (depthMm / 2 - 5.4)] as const),
);

/** Vent slots that grow into a ridge, layer by layer. */
function lidVents(manifold: ManifoldToplevel): Manifold {
  const rows = 15;
  const slots = range(rows).map((index) => {
    const share = index / (rows - 1);
    const ridge = Math.exp(-(((share - 0.42) / 0.2) ** 2)) + 0.55 * Math.exp(-(((share - 0.8) / 0.13) ** 2));
    const length = 7 + 34 * ridge;
    return roundedRectangle(manifold, { widthMm: 2, depthMm: length, radiusMm: 0.98 })
      .extrude(12)
      .translate([-35 + index * 5, -22 + length / 2, -4]);
  });
  return manifold.Manifold.union(slots);
}

function lid(manifold: ManifoldToplevel): Manifold {
  const plate = bevelledPlate(
    manifold,
    roundedRectangle(manifold, { widthMm, depthMm, radiusMm: cornerMm }),
    {
      heightMm: 3,
      bevelMm: 0.9,
      isTopOnly: true,
    },
  );
  const screws = lidScrews.map(([x, y]) =>
    drill(manifold, { radiusMm: 1.7, at: [x, y, 3], depthMm: 5, headRadiusMm: 3.2, segments: 48 }),
  );
  return plate.subtract(lidVents(manifold)).subtract(manifold.Manifold.union(screws));
}

export const enclosureBoard: WorkGenerator = {
  slug: 'enclosure-board',
  build(manifold) {
    return {
      slug: 'enclosure-board',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.62,
      views: [
        { name: 'front', azimuthDeg: 28, elevationDeg: 44 },
        { name: 'top', azimuthDeg: 12, elevationDeg: 68 },
        { name: 'detail', azimuthDeg: 58, elevationDeg: 22, zoom: 1.9, target: [30, -44, 12] },
      ],
      parts: plated([
        { body: box(manifold).translate([10, -39, 0]), colour: 'graphite' },
        { body: lid(manifold).translate([-10, 39, 0]), colour: 'graphite' },
      ]),
    };
  },
};
