import type { Vec3 } from 'manifold-3d';
import { fullTurn, range } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { tube } from './shapes/tubes.ts';
import type { WorkGenerator } from './work-model.ts';

/** Size 17: the inner diameter in millimetres. */
const innerRadiusMm = 17 / 2;
const strands = 3;
const twists = 7;
const strandRadiusMm = 0.92;
const coreMm = innerRadiusMm + 1.6;

export const tvinnRing: WorkGenerator = {
  slug: 'tvinn-ring',
  build(manifold) {
    const steps = 308;
    const bodies = range(strands).map((strand) => {
      const path = range(steps).map((step): Vec3 => {
        const angle = (step / steps) * fullTurn;
        const turn = angle * twists + (strand / strands) * fullTurn;
        const radius = coreMm + 0.96 * Math.cos(turn);
        return [radius * Math.cos(angle), 1.25 * Math.sin(turn), radius * Math.sin(angle)];
      });
      return tube(manifold, { path, radius: strandRadiusMm, sides: 24, isLoop: true });
    });
    const bore = manifold.Manifold.cylinder(12, innerRadiusMm, innerRadiusMm, 256, true).rotate([90, 0, 0]);
    const flat = coreMm + 0.96 + strandRadiusMm - 0.12;
    const body = manifold.Manifold.union(bodies).subtract(bore).trimByPlane([0, 0, 1], -flat);
    return {
      slug: 'tvinn-ring',
      layerHeightMm: 0.1,
      drawnLayerMm: 0.13,
      views: [
        { name: 'front', azimuthDeg: 38, elevationDeg: 18 },
        { name: 'top', azimuthDeg: 24, elevationDeg: 58 },
        { name: 'detail', azimuthDeg: 12, elevationDeg: 30, zoom: 2.3, target: [0, 0, 19] },
      ],
      parts: plated([{ body, colour: 'brass' }]),
    };
  },
};
