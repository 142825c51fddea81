import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { fullTurn, range, smoothCurve } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { ringSolid } from './shapes/ring-solid.ts';
import type { WorkGenerator } from './work-model.ts';

const shadeBaseMm = 46;
const shadeHeightMm = 88;
const wallMm = 1.2;
const pleats = 30;
const collarOuterMm = 12;
const collarInnerMm = 7.2;

function shadeRadius(angle: number, share: number): number {
  const body = 68 * Math.sin(Math.PI * (0.17 + 0.71 * share)) ** 0.75 * (1 - 0.1 * share);
  const phase = (((angle / fullTurn) * pleats) % 1) * 2;
  const fold = Math.abs(phase - 1) * 2 - 1;
  return body + fold * (1.6 + 1.6 * Math.sin(Math.PI * share));
}

/** A pleated wall, open above and below; its spider carries it on the stem. */
function shade(manifold: ManifoldToplevel): Manifold {
  const steps = 72;
  const rings = 2 * (steps + 1);
  const wall = ringSolid(manifold, {
    segments: pleats * 8,
    rings,
    at: (angle, ring): Vec3 => {
      const isOuter = ring <= steps;
      const share = (isOuter ? ring : rings - 1 - ring) / steps;
      const radius = shadeRadius(angle, share) - (isOuter ? 0 : wallMm);
      return [radius * Math.cos(angle), radius * Math.sin(angle), shadeHeightMm * share];
    },
  });
  return wall.add(spider(manifold)).translate([0, 0, shadeBaseMm]);
}

function spider(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const reach = 41.4;
  const arms = range(3).map((index) =>
    Body.cube([reach - collarOuterMm + 1.5, 2.4, 5])
      .translate([collarOuterMm - 1.5, -1.2, 0.4])
      .rotate([0, 0, index * 120 + 36]),
  );
  const collar = Body.cylinder(6, collarOuterMm, collarOuterMm, 96);
  const bore = Body.cylinder(8, collarInnerMm, collarInnerMm, 96).translate([0, 0, -1]);
  return Body.union([collar, ...arms]).subtract(bore);
}

function foot(manifold: ManifoldToplevel): Manifold {
  const shoulderMm = shadeBaseMm - 0.2;
  const curve = smoothCurve([
    [26, 6.2],
    [12, 9],
    [6.4, 15],
    [5.2, 24],
    [5.6, 34],
    [9.6, shoulderMm - 1.4],
  ]);
  const profile: Vec2[] = [
    [0, 0],
    [36, 0],
    [37, 1],
    [37, 3.6],
    [36, 4.8],
    ...curve,
    [9.6, shoulderMm],
    [collarInnerMm - 0.3, shoulderMm],
    [collarInnerMm - 0.3, shoulderMm + 8],
    [collarInnerMm - 1.1, shoulderMm + 8.8],
    [0, shoulderMm + 8.8],
  ];
  const bore = manifold.Manifold.cylinder(80, 2.2, 2.2, 48).translate([0, 0, -1]);
  const groove = manifold.Manifold.cube([4.4, 40, 3.4]).translate([-2.2, 0, -1]);
  return manifold.Manifold.revolve([profile], 160).subtract(bore.add(groove));
}

export const papirLamp: WorkGenerator = {
  slug: 'papir-lamp',
  build(manifold) {
    return {
      slug: 'papir-lamp',
      layerHeightMm: 0.2,
      drawnLayerMm: 1.02,
      views: [
        { name: 'front', azimuthDeg: 0, elevationDeg: 9 },
        { name: 'top', azimuthDeg: 24, elevationDeg: 44 },
        { name: 'detail', azimuthDeg: -18, elevationDeg: -2, zoom: 2.2, target: [0, 0, 66] },
      ],
      parts: plated([
        { body: shade(manifold), colour: 'bone', glow: 1 },
        { body: foot(manifold), colour: 'ink' },
      ]),
    };
  },
};
