import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { polar, radians, range } from './shapes/curves.ts';
import { loft } from './shapes/loft.ts';
import { plated } from './shapes/plated.ts';
import { tube } from './shapes/tubes.ts';
import type { WorkGenerator } from './work-model.ts';

const treads = 20;
const turnPerTreadDeg = 21;
const riseMm = 3.5;
const outerMm = 19;
const poleMm = 1.9;
const baseMm = 2.4;
const railMm = 18;

const treadTopMm = (index: number): number => baseMm + (index + 1) * riseMm;

function tread(manifold: ManifoldToplevel): Manifold {
  const halfDeg = turnPerTreadDeg * 0.58;
  const arc = range(9).map((index): Vec2 => polar(outerMm, radians(-halfDeg + (index / 8) * 2 * halfDeg)));
  const outline = manifold.CrossSection.ofPolygons([[[0.4, -1.3], ...arc, [0.4, 1.3]]], 'NonZero');
  return bevelledPlate(manifold, outline, { heightMm: 1, bevelMm: 0.18, steps: 2 });
}

/** A ribbon that climbs with the treads: the stringer that carries their outer ends. */
function stringer(manifold: ManifoldToplevel): Manifold {
  const perTread = 6;
  const steps = (treads - 1) * perTread + perTread;
  const sections = range(steps + 1).map((step): Vec3[] => {
    const index = step / perTread - 0.5;
    const angle = radians(index * turnPerTreadDeg);
    const top = baseMm + (index + 1) * riseMm + 0.5;
    const low = Math.max(0.6, top - 4.6);
    const corner = (radius: number, z: number): Vec3 => [...polar(radius, angle), z];
    return [
      corner(outerMm - 0.5, low),
      corner(outerMm - 0.5, top),
      corner(outerMm + 0.6, top),
      corner(outerMm + 0.6, low),
    ];
  });
  return loft(manifold, sections);
}

function rail(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const perTread = 6;
  const steps = (treads - 1) * perTread;
  const path = range(steps + 1).map((step): Vec3 => {
    const index = step / perTread;
    return [...polar(outerMm, radians(index * turnPerTreadDeg)), treadTopMm(index) + railMm];
  });
  const posts = range(treads).flatMap((index) =>
    (index < treads - 1 ? [0, 0.5] : [0]).map((offset) => {
      const [x, y] = polar(outerMm, radians((index + offset) * turnPerTreadDeg));
      const foot = treadTopMm(index + offset) - 1;
      return Body.cylinder(railMm + 1, 0.42, 0.42, 16).translate([x, y, foot]);
    }),
  );
  const ends = [path[0], path.at(-1)].map((end) => Body.sphere(0.95, 24).translate(end ?? [0, 0, 0]));
  return Body.union([tube(manifold, { path, radius: 0.75, sides: 16 }), ...posts, ...ends]);
}

function pole(manifold: ManifoldToplevel): Manifold {
  const top = treadTopMm(treads - 1) + railMm + 1;
  const profile: Vec2[] = [
    [0, 0],
    [poleMm, 0],
    [poleMm, top],
    [poleMm + 0.5, top + 0.4],
    [poleMm + 0.5, top + 1],
    [1.2, top + 2.2],
    [0, top + 2.4],
  ];
  return manifold.Manifold.revolve([profile], 64);
}

export const stairSpiral: WorkGenerator = {
  slug: 'stair-spiral',
  build(manifold) {
    const step = tread(manifold);
    const steps = range(treads).map((index) =>
      step.rotate([0, 0, index * turnPerTreadDeg]).translate([0, 0, treadTopMm(index) - 1]),
    );
    const base = bevelledPlate(manifold, manifold.CrossSection.circle(outerMm + 3, 160), {
      heightMm: baseMm,
      bevelMm: 0.5,
    });
    const body = manifold.Manifold.union([
      base,
      pole(manifold),
      stringer(manifold),
      rail(manifold),
      ...steps,
    ]);
    return {
      slug: 'stair-spiral',
      layerHeightMm: 0.1,
      drawnLayerMm: 0.5,
      views: [
        { name: 'front', azimuthDeg: 18, elevationDeg: 14 },
        { name: 'top', azimuthDeg: -30, elevationDeg: 54 },
        { name: 'detail', azimuthDeg: 40, elevationDeg: 20, zoom: 2.3, target: [0, 0, 44] },
      ],
      parts: plated([{ body, colour: 'white' }]),
    };
  },
};
