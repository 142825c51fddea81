import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { fullTurn, mix, polar, radians, range } from './shapes/curves.ts';
import { latticeNoise } from './shapes/noise.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const groundMm = 5;
const stoneMm = 42;
const stoneFootMm = 15;
const stoneHeadMm = 12.6;
const courses = 13;
const loftFloorMm = groundMm + stoneMm;
const loftMm = 17;
const loftRadiusMm = 16;
const sides = 8;

const stoneRadius = (zMm: number): number =>
  mix(stoneFootMm, stoneHeadMm, ((zMm - groundMm) / stoneMm) ** 0.8);

/** A rough knoll: two stacked outlines of worn rock. */
function knoll(manifold: ManifoldToplevel): Manifold {
  const slabs = [24, 20.5].map((radius, slab) => {
    const points = range(22).map((index): Vec2 => {
      const worn = 1 + 0.16 * (latticeNoise(index, slab + 3) - 0.5);
      return polar(radius * worn, (index / 22) * fullTurn);
    });
    const plan = manifold.CrossSection.ofPolygons([points], 'NonZero');
    return bevelledPlate(manifold, plan, { heightMm: 3, bevelMm: 0.9, steps: 2, isTopOnly: true }).translate([
      0,
      0,
      slab * 2.2,
    ]);
  });
  return manifold.Manifold.union(slabs);
}

/** One dressed stone: a bevelled piece of ring that stands out a little from the core. */
function stone(manifold: ManifoldToplevel, course: number, index: number): Manifold {
  const perCourse = 15;
  const heightMm = stoneMm / courses;
  const z = groundMm + course * heightMm;
  const bulge = 0.25 + 0.75 * latticeNoise(course * 31 + index, 7);
  const radius = stoneRadius(z) + bulge;
  const gap = 0.22 / radius;
  const jitter = 0.12 * (latticeNoise(index, course * 17) - 0.5);
  const from = ((index + (course % 2) / 2) / perCourse) * fullTurn + gap + jitter * 0.4;
  const to = ((index + 1 + (course % 2) / 2) / perCourse) * fullTurn - gap;
  const arc = range(5).map((step): Vec2 => polar(radius, mix(from, to, step / 4)));
  const inner: Vec2[] = [polar(radius - 4, to), polar(radius - 4, from)];
  const plan = manifold.CrossSection.ofPolygons([[...arc, ...inner]], 'NonZero');
  const height = heightMm - 0.3;
  return bevelledPlate(manifold, plan, { heightMm: height, bevelMm: 0.35, steps: 2 }).translate([
    0,
    0,
    z + 0.15,
  ]);
}

function masonry(manifold: ManifoldToplevel): Manifold {
  const core = manifold.Manifold.cylinder(stoneMm + 1, stoneFootMm, stoneHeadMm, 96).translate([
    0,
    0,
    groundMm - 1,
  ]);
  const stones = range(courses).flatMap((course) => range(15).map((index) => stone(manifold, course, index)));
  return manifold.Manifold.union([core, ...stones]);
}

/** A pointed arch, as deep as asked, looking along -y; its sill is on z = 0. */
function arch(manifold: ManifoldToplevel, widthMm: number, depthMm: number): Manifold {
  const half = widthMm / 2;
  const jambs = widthMm * 1.1;
  const left = range(7).map((step): Vec2 => {
    const angle = mix(Math.PI, Math.acos(-1 / 3), step / 6);
    return [half * 0.5 + 1.5 * half * Math.cos(angle), jambs + 1.5 * half * Math.sin(angle)];
  });
  const right = left.slice(0, -1).map(([x, z]): Vec2 => [-x, z]);
  const outline = manifold.CrossSection.ofPolygons(
    [[[-half, 0], [half, 0], ...right, ...left.toReversed()]],
    'NonZero',
  );
  return outline.extrude(depthMm).rotate([90, 0, 0]);
}

/** The doorway: a frame of stone, a plank door set back, three steps. */
function doorway(manifold: ManifoldToplevel) {
  const { Manifold: Body } = manifold;
  const at: Vec3 = [0, -9, groundMm + 1.2];
  const planks = range(4).map((index) =>
    Body.cube([1.55, 3, 18]).translate([-3.4 + index * 1.75, -15.4 + 3, groundMm + 1]),
  );
  const steps = range(3).map((index) =>
    Body.cube([11 - index * 0.8, 4 + 2 * (3 - index), 1.4 + index * 1.3], false).translate([
      -(11 - index * 0.8) / 2,
      -17 - 2 * (3 - index),
      groundMm - 1.4,
    ]),
  );
  return {
    frame: arch(manifold, 10.4, 8.4).translate(at),
    hollow: arch(manifold, 7, 20).translate(at),
    door: Body.union(planks).intersect(arch(manifold, 7.2, 20).translate(at)),
    steps: Body.union(steps),
  };
}

const octagon = (manifold: ManifoldToplevel, radiusMm: number) =>
  manifold.CrossSection.circle(radiusMm, sides).rotate(180 / sides);

/** Corbels, floor, stave walls between corner posts, and openings that look out to all sides. */
function lookout(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const corbels = range(16).map((index) =>
    Body.hull([
      Body.cube([4, 1.8, 0.8]).translate([loftRadiusMm - 3.4, -0.9, 4.2]),
      Body.cube([1, 1.8, 0.8]).translate([stoneHeadMm - 1.4, -0.9, 0]),
    ])
      .rotate([0, 0, index * 22.5])
      .translate([0, 0, loftFloorMm - 5]),
  );
  const floor = bevelledPlate(manifold, octagon(manifold, loftRadiusMm + 1.6), {
    heightMm: 2,
    bevelMm: 0.5,
    steps: 2,
  });
  const wall = octagon(manifold, loftRadiusMm - 0.6)
    .extrude(loftMm)
    .translate([0, 0, 1]);
  const half = loftRadiusMm * Math.cos(Math.PI / sides);
  const boards = range(sides).flatMap((side) =>
    range(6).map((index) =>
      Body.cube([1.2, 1.62, loftMm - 0.6 + 0.5 * latticeNoise(side, index)])
        .translate([half - 0.95 + 0.35 * latticeNoise(index, side + 40), -5.2 + index * 1.76, 1])
        .rotate([0, 0, side * 45]),
    ),
  );
  const posts = range(sides).map((side) => {
    const [x, y] = polar(loftRadiusMm - 0.3, radians(side * 45 + 22.5));
    return Body.cylinder(loftMm, 1.25, 1.25, 12).translate([x, y, 1]);
  });
  const sills = [6.6, 13.4].map((z) =>
    octagon(manifold, loftRadiusMm + 0.7)
      .extrude(0.9)
      .translate([0, 0, z]),
  );
  const windows = range(sides).map((side) =>
    Body.cube([6, 5, 5.9])
      .translate([half - 2.6, -2.5, 7.5])
      .rotate([0, 0, side * 45]),
  );
  const timber = Body.union([wall, ...boards, ...sills]).subtract(Body.union(windows));
  return Body.union([floor, timber, ...posts])
    .translate([0, 0, loftFloorMm - 0.4])
    .add(Body.union(corbels));
}

/** A steep roof in courses of shingles, each course a ring of teeth over the one below. */
function roof(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const rows = 9;
  const baseZ = loftFloorMm + loftMm - 0.6;
  const riseMm = 4;
  const slope = range(rows + 1).map((row) => (loftRadiusMm + 3.6) * (1 - row / (rows + 0.35)) ** 1.18);
  const tiers = range(rows).flatMap((row) => {
    const [low, high] = [slope[row] ?? 0, slope[row + 1] ?? 0];
    const z = baseZ + row * riseMm;
    const skirt = octagon(manifold, low - 0.5)
      .extrude(riseMm + 0.8, 0, 0, [high / low, high / low])
      .translate([0, 0, z]);
    return [skirt, ...shingles(manifold, { row, low, high, z, riseMm })];
  });
  const spire = Body.cylinder(11, 1.5, 0.5, 24).translate([0, 0, baseZ + rows * riseMm - 1.5]);
  const ball = Body.sphere(1.7, 32).translate([0, 0, baseZ + rows * riseMm + 2.6]);
  const soffit = octagon(manifold, loftRadiusMm + 2.6)
    .extrude(1)
    .translate([0, 0, baseZ - 0.9]);
  return Body.union([...tiers, soffit, spire, ball]);
}

interface ShingleRow {
  readonly row: number;
  readonly low: number;
  readonly high: number;
  readonly z: number;
  readonly riseMm: number;
}

function shingles(manifold: ManifoldToplevel, { row, low, high, z, riseMm }: ShingleRow): Manifold[] {
  const { Manifold: Body } = manifold;
  const edge = Math.cos(Math.PI / sides);
  const sideMm = 2 * low * Math.sin(Math.PI / sides);
  const count = Math.max(2, Math.round(sideMm / 2.3));
  const lean = (Math.atan2((low - high) * edge, riseMm) * 180) / Math.PI;
  return range(sides).flatMap((side) =>
    range(count).map((index) => {
      const width = sideMm / count - 0.23;
      const shift = 0.12 * (latticeNoise(index * 7 + side, row + 90) - 0.5);
      const drop = 0.5 * latticeNoise(index + side * 13, row * 5 + 1);
      return Body.cube([0.8, width, riseMm * 1.12 + drop])
        .translate([-0.55, -sideMm / 2 + (index + 0.5) * (sideMm / count) - width / 2 + shift, -0.3 - drop])
        .rotate([0, -lean, 0])
        .translate([low * edge, 0, z])
        .rotate([0, 0, side * 45]);
    }),
  );
}

export const staveTower: WorkGenerator = {
  slug: 'stave-tower',
  build(manifold) {
    const { Manifold: Body } = manifold;
    const { frame, hollow, door, steps } = doorway(manifold);
    const slits = [80, 200, 320].map((turnDeg, index) =>
      arch(manifold, 2, 14)
        .translate([0, -8, groundMm + 20 + index * 3])
        .rotate([0, 0, turnDeg]),
    );
    const tower = masonry(manifold)
      .add(frame)
      .subtract(Body.union([hollow, ...slits]));
    const body = Body.union([
      knoll(manifold),
      tower,
      Body.cylinder(20, 9.4, 9.4, 48).translate([0, 0, groundMm - 1]),
      door,
      steps,
      lookout(manifold),
      roof(manifold),
    ]);
    return {
      slug: 'stave-tower',
      layerHeightMm: 0.1,
      drawnLayerMm: 0.5,
      views: [
        { name: 'front', azimuthDeg: 24, elevationDeg: 12 },
        { name: 'back', azimuthDeg: 168, elevationDeg: 20 },
        { name: 'detail', azimuthDeg: 18, elevationDeg: 6, zoom: 2.1, target: [0, 0, 56] },
      ],
      parts: plated([{ body, colour: 'fog' }]),
    };
  },
};
