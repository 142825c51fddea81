import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { fullTurn, range } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

interface Gable {
  readonly widthMm: number;
  readonly lengthMm: number;
  readonly eavesMm: number;
  readonly roofMm: number;
}

const mainHouse: Gable = { widthMm: 36, lengthMm: 74, eavesMm: 24, roofMm: 26 };
const wing: Gable = { widthMm: 26, lengthMm: 34, eavesMm: 18, roofMm: 18 };
const wingAt: Vec3 = [34, -12, 0];
const roofMm = 2.8;
const overhangMm = 3;
/** Roof, walls and ground print apart and are glued: they never touch. */
const jointMm = 0.1;

/** An outline in x and z carried along y, its middle on the origin. */
function alongY(manifold: ManifoldToplevel, points: Vec2[], lengthMm: number): Manifold {
  return manifold.CrossSection.ofPolygons([points], 'NonZero')
    .extrude(lengthMm)
    .rotate([90, 0, 0])
    .translate([0, lengthMm / 2, 0]);
}

function walls(manifold: ManifoldToplevel, gable: Gable): Manifold {
  const half = gable.widthMm / 2;
  const top = gable.eavesMm + gable.roofMm;
  const points: Vec2[] = [
    [-half, 0],
    [half, 0],
    [half, gable.eavesMm],
    [0, top],
    [-half, gable.eavesMm],
  ];
  return alongY(manifold, points, gable.lengthMm);
}

/** Two slopes with standing seams and a ridge cap. */
function roof(manifold: ManifoldToplevel, gable: Gable): Manifold {
  const slope = gable.roofMm / (gable.widthMm / 2);
  const edge = gable.widthMm / 2 + overhangMm;
  const low = gable.eavesMm - overhangMm * slope;
  const top = gable.eavesMm + gable.roofMm;
  const sheet = (thickness: number, lengthMm: number) =>
    alongY(
      manifold,
      [
        [-edge, low],
        [0, top],
        [edge, low],
        [edge, low + thickness],
        [0, top + thickness],
        [-edge, low + thickness],
      ],
      lengthMm,
    );
  const length = gable.lengthMm + 2 * overhangMm;
  const count = Math.round(length / 5);
  const seams = range(count + 1).map((index) =>
    sheet(roofMm + 0.75, 0.8).translate([0, ((index / count) * 2 - 1) * (length / 2 - 0.4), 0]),
  );
  const cap = manifold.Manifold.cube([3.4, length, 2.4], true).translate([0, 0, top + roofMm - 0.5]);
  return manifold.Manifold.union([sheet(roofMm, length), cap, ...seams]);
}

const asWing = (body: Manifold): Manifold => body.rotate([0, 0, 90]).translate(wingAt);

interface Opening {
  readonly at: Vec3;
  readonly widthMm: number;
  readonly heightMm: number;
  /** True when the opening is in a wall that runs along y. */
  readonly isOnSide: boolean;
}

const openings: readonly Opening[] = [
  ...[-26, -13, 13, 26].map((y): Opening => ({ at: [-18, y, 13], widthMm: 7, heightMm: 12, isOnSide: true })),
  { at: [-18, 0, 9], widthMm: 8, heightMm: 18, isOnSide: true },
  ...[16, 28].map((y): Opening => ({ at: [18, y, 13], widthMm: 7, heightMm: 12, isOnSide: true })),
  ...[-1, 1].flatMap((side): Opening[] => [
    { at: [-9, side * 37, 12.5], widthMm: 8, heightMm: 15, isOnSide: false },
    { at: [8, side * 37, 12.5], widthMm: 10, heightMm: 15, isOnSide: false },
    { at: [0, side * 37, 35], widthMm: 8, heightMm: 11, isOnSide: false },
  ]),
  { at: [51, -12, 10], widthMm: 14, heightMm: 14, isOnSide: true },
  { at: [51, -12, 25], widthMm: 5, heightMm: 6, isOnSide: true },
  ...[30, 42].map((x): Opening => ({ at: [x, -25, 10], widthMm: 7, heightMm: 10, isOnSide: false })),
];

/** A window: a recess with a cross of glazing bars standing in it. */
function window(manifold: ManifoldToplevel, { at, widthMm, heightMm, isOnSide }: Opening) {
  const { Manifold: Body } = manifold;
  const block = (width: number, height: number, depth: number) =>
    Body.cube(isOnSide ? [depth, width, height] : [width, depth, height], true).translate(at);
  return {
    recess: block(widthMm, heightMm, 3.2),
    bars: [block(0.9, heightMm + 0.6, 1.8), block(widthMm + 0.6, 0.9, 1.8)],
  };
}

function building(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const shell = walls(manifold, mainHouse).add(asWing(walls(manifold, wing)));
  const windows = openings.map((opening) => window(manifold, opening));
  const glazed = shell.subtract(Body.union(windows.map(({ recess }) => recess)));
  const bars = Body.union(windows.flatMap((parts) => parts.bars)).intersect(shell);
  const chimney = Body.cube([7, 9, 30]).translate([5, 12, 30]);
  return Body.union([glazed, bars, chimney, Body.cube([8.4, 10.4, 2]).translate([4.3, 11.3, 57])]);
}

function roofs(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const main = roof(manifold, mainHouse);
  const side = asWing(roof(manifold, wing)).subtract(inflated(manifold, mainHouse));
  const shaft = Body.cube([7 + 2 * jointMm, 9 + 2 * jointMm, 40]).translate([5 - jointMm, 12 - jointMm, 25]);
  const wingRoom = asWing(
    walls(manifold, { ...wing, widthMm: wing.widthMm + 2 * jointMm, eavesMm: wing.eavesMm + jointMm }),
  );
  return main.subtract(wingRoom).add(side).subtract(shaft).translate([0, 0, jointMm]);
}

/** The main house with its attic, so that the wing's roof ends at its wall. */
function inflated(manifold: ManifoldToplevel, gable: Gable): Manifold {
  const wide = { ...gable, widthMm: gable.widthMm + 2 * jointMm, lengthMm: gable.lengthMm + 20 };
  return walls(manifold, wide);
}

/** Contour steps under the house, a blob each. */
function ground(manifold: ManifoldToplevel): Manifold {
  const steps = [60, 56, 52, 48].map((radius, index) => {
    const points = range(160).map((corner): Vec2 => {
      const angle = (corner / 160) * fullTurn;
      const phase = 0.4 + index * 0.15;
      const swell = 1 + 0.09 * Math.sin(2 * angle + phase) + 0.05 * Math.sin(3 * angle + 2 * phase);
      return [radius * 1.12 * swell * Math.cos(angle) + 11, radius * 0.92 * swell * Math.sin(angle)];
    });
    const plan = manifold.CrossSection.ofPolygons([points], 'NonZero');
    return plan.extrude(2 * (index + 1) - 0.01 * (4 - index));
  });
  return manifold.Manifold.union(steps).translate([0, 0, -8 - jointMm]);
}

function trees(manifold: ManifoldToplevel): Manifold {
  const places: Vec3[] = [
    [-29, 22, 27],
    [-33, 9, 19],
    [35, 22, 30],
    [27, 32, 21],
    [46, 12, 17],
    [-28, -27, 16],
  ];
  const { Manifold: Body } = manifold;
  return Body.union(
    places.flatMap(([x, y, height]) => [
      Body.cylinder(height, height * 0.2, 0.4, 48).translate([x, y, 2.4]),
      Body.cylinder(3, 1.3, 1.3, 24).translate([x, y, 0]),
    ]),
  );
}

export const gableHouse: WorkGenerator = {
  slug: 'gable-house',
  build(manifold) {
    return {
      slug: 'gable-house',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.78,
      views: [
        { name: 'front', azimuthDeg: 36, elevationDeg: 22 },
        { name: 'back', azimuthDeg: -52, elevationDeg: 20 },
        { name: 'top', azimuthDeg: 24, elevationDeg: 56 },
      ],
      parts: plated([
        { body: building(manifold), colour: 'bone' },
        { body: roofs(manifold), colour: 'graphite' },
        { body: ground(manifold), colour: 'fog' },
        { body: trees(manifold), colour: 'moss' },
      ]),
    };
  },
};
