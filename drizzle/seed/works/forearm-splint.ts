import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { mix, radians, range, smoothCurve, smoothstep } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { ringSolid } from './shapes/ring-solid.ts';
import type { WorkGenerator } from './work-model.ts';

const lengthMm = 136;
const wallMm = 3.2;
const ventPitchMm = 9;
const flareMm = 5;

/** Half width of the forearm with its ease, from the elbow's end (0) to the wrist's (1). */
function armRadius(share: number): number {
  const ends = flareMm * (1 - smoothstep(0, 0.07, share) + smoothstep(0.94, 1, share) * 0.7);
  return mix(38, 27, smoothstep(0, 0.95, share)) + ends;
}

function surfacePoint(angle: number, share: number, inset: number): Vec3 {
  const radius = armRadius(share) - inset;
  const oval = mix(1.04, 1.2, share);
  return [radius * oval * Math.cos(angle), radius * Math.sin(angle) * 0.94, lengthMm * share];
}

function sleeve(manifold: ManifoldToplevel): Manifold {
  const steps = 60;
  const rings = 2 * (steps + 1);
  return ringSolid(manifold, {
    segments: 180,
    rings,
    at: (angle, ring) => {
      const isOuter = ring <= steps;
      const share = (isOuter ? ring : rings - 1 - ring) / steps;
      return surfacePoint(angle, share, isOuter ? 0 : wallMm);
    },
  });
}

/** What is cut away at the front: a curved mouth, wide at the elbow, with rounded corners. */
function mouth(manifold: ManifoldToplevel): Manifold {
  const edge = smoothCurve(
    [
      [-22, -2],
      [-8, 6],
      [-3, 27],
      [-5, 69],
      [-9, 105],
      [-5, 125],
      [-16, 138],
    ],
    12,
  );
  const points: Vec2[] = [[-80, -2], ...edge, [-80, 138]];
  return manifold.CrossSection.ofPolygons([points], 'NonZero')
    .extrude(160)
    .translate([0, 0, -80])
    .rotate([90, 0, 90]);
}

/** Hexagonal vents in staggered rows, smaller towards the edges, never through a strap slot. */
function vents(manifold: ManifoldToplevel): Manifold {
  const tools: Manifold[] = [];
  for (let row = 0; row < 12; row++) {
    const z = 17 + row * ventPitchMm;
    const share = z / lengthMm;
    const stepDeg = 17.6;
    for (let index = -5; index <= 5; index++) {
      const angleDeg = 90 + (index + (row % 2) / 2) * stepDeg;
      const fromBack = Math.abs(angleDeg - 90);
      if (fromBack > 76) continue;
      const size = armRadius(share) * radians(stepDeg) * mix(0.46, 0.28, smoothstep(20, 78, fromBack));
      tools.push(
        manifold.Manifold.cylinder(40, size * 0.7, size * 1.25, 6)
          .rotate([0, 90, 0])
          .translate([10, 0, 0])
          .rotate([0, 0, angleDeg])
          .translate([0, 0, z]),
      );
    }
  }
  return manifold.Manifold.union(tools);
}

/** Slots for two straps, a pair on each edge. */
function strapSlots(manifold: ManifoldToplevel): Manifold {
  const slot = manifold.Manifold.hull(
    range(2).map((end) => manifold.Manifold.cylinder(60, 1.7, 1.7, 24).translate([end ? 9.5 : -9.5, 0, 0])),
  ).rotate([0, 90, 0]);
  return manifold.Manifold.union(
    [30, 100].flatMap((z) =>
      [4, 176].map((angleDeg) => slot.rotate([0, 0, angleDeg]).translate([0, 2.2, z])),
    ),
  );
}

export const forearmSplint: WorkGenerator = {
  slug: 'forearm-splint',
  build(manifold) {
    const cut = manifold.Manifold.union([mouth(manifold), vents(manifold), strapSlots(manifold)]);
    const body = sleeve(manifold).subtract(cut);
    return {
      slug: 'forearm-splint',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.95,
      views: [
        { name: 'front', azimuthDeg: -148, elevationDeg: 20 },
        { name: 'back', azimuthDeg: 28, elevationDeg: 22 },
        { name: 'detail', azimuthDeg: 200, elevationDeg: 10, zoom: 2.2, target: [0, 30, 96] },
      ],
      parts: plated([{ body, colour: 'fog' }]),
    };
  },
};
