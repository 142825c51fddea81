import type { Manifold, ManifoldToplevel, Vec2 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { range } from './shapes/curves.ts';
import { hingeGapMm, knuckle } from './shapes/knuckles.ts';
import { roundedRectangle } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const days = 7;
const pitchMm = 25;
const depthMm = 38;
const heightMm = 24;
const barrelMm = 3;
const lidMm = 2.8;
const lengthMm = days * pitchMm + 4;
const axisYMm = depthMm / 2 + barrelMm + 0.4;
const axisZMm = heightMm + 0.4;
const openDay = 2;
const openDeg = 112;

const dayX = (day: number): number => (day - (days - 1) / 2) * pitchMm;

/** One to seven dots, as on a die: the day can be read with a finger. */
const dots: readonly (readonly Vec2[])[] = [
  [[0, 0]],
  [
    [-1, 1],
    [1, -1],
  ],
  [
    [-1, 1],
    [0, 0],
    [1, -1],
  ],
  [
    [-1, 1],
    [1, 1],
    [-1, -1],
    [1, -1],
  ],
  [
    [-1, 1],
    [1, 1],
    [0, 0],
    [-1, -1],
    [1, -1],
  ],
  [
    [-1, 1],
    [1, 1],
    [-1, 0],
    [1, 0],
    [-1, -1],
    [1, -1],
  ],
  [
    [-1, 1],
    [1, 1],
    [-1, 0],
    [0, 0],
    [1, 0],
    [-1, -1],
    [1, -1],
  ],
];

/** A cup with a round floor, so that a finger slides the last tablet out. */
function cup(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const [width, depth, radius] = [pitchMm - 2.2, depthMm - 5, 4.5];
  const ball = Body.sphere(radius, 40);
  const corners = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) => ball.translate([x * (width / 2 - radius), y * (depth / 2 - radius), 0])),
  );
  const base = Body.hull(corners);
  return Body.hull([base, base.translate([0, 0, 40])]).translate([0, 0, radius + 1.8]);
}

function tray(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const outline = roundedRectangle(manifold, { widthMm: lengthMm, depthMm, radiusMm: 6 });
  const block = bevelledPlate(manifold, outline, { heightMm, bevelMm: 1 });
  const hollow = cup(manifold);
  const posts = range(days - 1).map((gap) => {
    const middle = (dayX(gap) + dayX(gap + 1)) / 2;
    const barrel = knuckle(manifold, {
      radiusMm: barrelMm,
      fromXMm: middle - 3.4,
      toXMm: middle + 3.4,
      hasSocketAt: { low: true, high: true },
    }).translate([0, axisYMm, axisZMm]);
    return hingePost(manifold, barrel, { fromXMm: middle - 3.4, toXMm: middle + 3.4 });
  });
  const ends = [-1, 1].map((side) => {
    const edge = side * (dayX(days - 1) + pitchMm / 2);
    const [fromXMm, toXMm] = side < 0 ? [edge, edge + 3.4] : [edge - 3.4, edge];
    const barrel = knuckle(manifold, {
      radiusMm: barrelMm,
      fromXMm,
      toXMm,
      hasSocketAt: side < 0 ? { high: true } : { low: true },
    }).translate([0, axisYMm, axisZMm]);
    return hingePost(manifold, barrel, { fromXMm, toXMm });
  });
  const hollows = range(days).map((day) => hollow.translate([dayX(day), 0, 0]));
  return Body.union([block, ...posts, ...ends]).subtract(Body.union(hollows));
}

/** A gusset under a barrel, printable without support. */
function hingePost(
  manifold: ManifoldToplevel,
  barrel: Manifold,
  { fromXMm, toXMm }: { fromXMm: number; toXMm: number },
): Manifold {
  const gusset = manifold.CrossSection.ofPolygons(
    [
      [
        [depthMm / 2 - 1.4, axisZMm - 12],
        [axisYMm + barrelMm, axisZMm],
        [axisYMm, axisZMm],
        [depthMm / 2 - 1.4, heightMm - 1],
      ],
    ],
    'NonZero',
  )
    .extrude(toXMm - fromXMm)
    .rotate([90, 0, 90])
    .translate([fromXMm, 0, 0]);
  const bore = manifold.Manifold.cylinder(toXMm - fromXMm + 2, barrelMm - 0.05, barrelMm - 0.05, 96)
    .rotate([0, 90, 0])
    .translate([fromXMm - 1, axisYMm, axisZMm]);
  return gusset.subtract(bore).add(barrel);
}

/** A lid about its hinge axis, closed: it lies towards -y. */
function lid(manifold: ManifoldToplevel, day: number): Manifold {
  const { Manifold: Body } = manifold;
  const reach = axisYMm + depthMm / 2 + 1.4;
  const outline = roundedRectangle(manifold, { widthMm: pitchMm - 1, depthMm: reach - 4.2, radiusMm: 3.4 });
  const bottom = heightMm + 0.3 - axisZMm;
  const plate = bevelledPlate(manifold, outline, { heightMm: lidMm, bevelMm: 0.6 }).translate([
    0,
    -(reach - 4.2) / 2 - 4.2,
    bottom,
  ]);
  const half = pitchMm / 2 - 3.4 - hingeGapMm;
  const barrel = knuckle(manifold, {
    radiusMm: barrelMm,
    fromXMm: -half,
    toXMm: half,
    hasConeAt: { low: true, high: true },
  });
  const neck = Body.cube([half * 2, 7, lidMm - 0.4]).translate([-half, -7, bottom + 0.2]);
  const marks = (dots[day] ?? []).map(([x, y]) =>
    Body.sphere(1.5, 32)
      .scale([1, 1, 0.62])
      .translate([x * 4.6, y * 4.6 - reach / 2 - 2, bottom + lidMm - 0.1]),
  );
  return Body.union([plate, barrel, neck, ...marks]);
}

export const pillOrganiser: WorkGenerator = {
  slug: 'pill-organiser',
  build(manifold) {
    const lids = range(days).map((day) => ({
      body: lid(manifold, day)
        .rotate([day === openDay ? -openDeg : 0, 0, 0])
        .translate([dayX(day), axisYMm, axisZMm]),
      colour: day === openDay ? 'copper' : 'slate',
    }));
    return {
      slug: 'pill-organiser',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.7,
      views: [
        { name: 'front', azimuthDeg: -20, elevationDeg: 40 },
        { name: 'top', azimuthDeg: 0, elevationDeg: 62 },
        { name: 'detail', azimuthDeg: -16, elevationDeg: 38, zoom: 2.4, target: [-44, 0, 20] },
      ],
      parts: plated([{ body: tray(manifold), colour: 'frost' }, ...lids]),
    };
  },
};
