import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { mix, radians, range, smoothCurve } from './shapes/curves.ts';
import { loft } from './shapes/loft.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const rimMm = 42;
const eyeMm = 12.5;
const blades = 7;
const sweepDeg = 78;
const boreMm = 4;

/** Height of the hub over its radius: a disc at the rim, a nose in the middle. */
const hubZ = (radius: number): number => 2.4 + 22 * (1 - Math.min(1, (radius - 7) / (rimMm - 7))) ** 2.6;

const shroudZ = (radius: number): number => 10.5 + 19.5 * (1 - (radius - eyeMm) / (rimMm - eyeMm)) ** 1.5;

function hub(manifold: ManifoldToplevel): Manifold {
  const radii = range(36).map((index) => mix(rimMm, 7, index / 35));
  const nose = smoothCurve([
    [7, 24.4],
    [6.9, 27],
    [6.2, 28.6],
    [5.4, 29],
  ]);
  const profile: Vec2[] = [
    [0, 0],
    [rimMm - 0.4, 0],
    [rimMm, 0.4],
    ...radii.map((radius): Vec2 => [radius, hubZ(radius)]),
    ...nose.slice(1),
    [0, 29],
  ];
  const bore = manifold.Manifold.cylinder(60, boreMm, boreMm, 96, true);
  const key = manifold.Manifold.cube([2.4, 3, 60], true).translate([0, boreMm + 0.2, 0]);
  return manifold.Manifold.revolve([profile], 180).subtract(bore.add(key));
}

/** One blade between hub and shroud; it leans into the flow at the eye and is swept back at the rim. */
function blade(manifold: ManifoldToplevel, fromShare: number): Manifold {
  const steps = 40;
  const levels = 8;
  const sections = range(steps + 1).map((step): Vec3[] => {
    const share = mix(fromShare, 1, step / steps);
    const radius = mix(eyeMm, rimMm - 0.2, share);
    const half = 0.75 * Math.min(1, 0.35 + 8 * Math.min(step / steps, 1 - step / steps));
    const at = (level: number, side: number): Vec3 => {
      const height = level / levels;
      const lean = 26 * (1 - share) ** 2 * height;
      const angle = radians(lean - sweepDeg * share ** 0.85) + (side * half) / radius;
      const z = mix(hubZ(radius) - 1.2, shroudZ(radius), height);
      return [radius * Math.cos(angle), radius * Math.sin(angle), z];
    };
    const up = range(levels + 1).map((level) => at(level, 1));
    const down = range(levels + 1).map((level) => at(levels - level, -1));
    return [...up, ...down];
  });
  return loft(manifold, sections);
}

export const impellerProto: WorkGenerator = {
  slug: 'impeller-proto',
  build(manifold) {
    const full = blade(manifold, 0);
    const splitter = blade(manifold, 0.34).rotate([0, 0, 180 / blades]);
    const ring = range(blades).flatMap((index) =>
      [full, splitter].map((body) => body.rotate([0, 0, (index * 360) / blades])),
    );
    const shaft = manifold.Manifold.cylinder(80, boreMm, boreMm, 96, true);
    const body = manifold.Manifold.union([hub(manifold), ...ring.map((part) => part.subtract(shaft))]);
    return {
      slug: 'impeller-proto',
      layerHeightMm: 0.1,
      drawnLayerMm: 0.4,
      views: [
        { name: 'front', azimuthDeg: -18, elevationDeg: 36 },
        { name: 'top', azimuthDeg: 0, elevationDeg: 82 },
        { name: 'detail', azimuthDeg: 20, elevationDeg: 22, zoom: 2, target: [8, -14, 16] },
      ],
      parts: plated([{ body, colour: 'slate' }]),
    };
  },
};
