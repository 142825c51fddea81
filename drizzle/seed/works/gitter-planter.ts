import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { fullTurn, range } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { ringSolid, walledVessel } from './shapes/ring-solid.ts';
import { tube } from './shapes/tubes.ts';
import type { WorkGenerator } from './work-model.ts';

const heightMm = 92;
const barRadiusMm = 1.75;
const barsPerWay = 22;
const floorMm = 3;

const cageRadius = (share: number): number => 39 + 9 * Math.sin(share * 2.2);

function latticeBar(manifold: ManifoldToplevel, index: number, turn: number): Manifold {
  const steps = 32;
  const path = range(steps + 1).map((step): Vec3 => {
    const share = step / steps;
    const angle = (index / barsPerWay) * fullTurn + turn * share;
    const radius = cageRadius(share);
    return [radius * Math.cos(angle), radius * Math.sin(angle), 4 + share * (heightMm - 6)];
  });
  return tube(manifold, { path, radius: barRadiusMm, sides: 12 });
}

function rim(manifold: ManifoldToplevel): Manifold {
  const rings = 20;
  return ringSolid(manifold, {
    segments: 220,
    rings,
    at: (angle, ring): Vec3 => {
      const turn = (ring / rings) * fullTurn - Math.PI / 2;
      const radius = cageRadius(1) + 2.6 * Math.cos(turn);
      return [radius * Math.cos(angle), radius * Math.sin(angle), heightMm - 1 + 3 * Math.sin(turn)];
    },
  });
}

function cage(manifold: ManifoldToplevel): Manifold {
  const bars = [1.25, -1.25].flatMap((turn) =>
    range(barsPerWay).map((index) => latticeBar(manifold, index, turn)),
  );
  const dish = walledVessel(manifold, {
    segments: 220,
    steps: 2,
    heightMm: 7,
    wallMm: 3.4,
    floorMm,
    radiusAt: () => cageRadius(0) + 2.4,
  });
  return manifold.Manifold.union([dish, rim(manifold), ...bars]);
}

export const gitterPlanter: WorkGenerator = {
  slug: 'gitter-planter',
  build(manifold) {
    const liner = walledVessel(manifold, {
      segments: 200,
      steps: 30,
      heightMm: heightMm - 8,
      wallMm: 2.2,
      floorMm: 2.4,
      radiusAt: (_angle, zMm) => cageRadius(zMm / heightMm) - 6.5,
    });
    return {
      slug: 'gitter-planter',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.82,
      views: [
        { name: 'front', azimuthDeg: 10, elevationDeg: 20 },
        { name: 'top', azimuthDeg: 10, elevationDeg: 56 },
        { name: 'detail', azimuthDeg: -30, elevationDeg: 12, zoom: 2.4, target: [0, 0, 62] },
      ],
      parts: plated([
        { body: cage(manifold), colour: 'bone' },
        { body: liner.translate([0, 0, floorMm + 0.2]), colour: 'moss' },
      ]),
    };
  },
};
