import type { Vec3 } from 'manifold-3d';
import { fullTurn, mix, smoothstep } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { ringSolid } from './shapes/ring-solid.ts';
import type { WorkGenerator } from './work-model.ts';

const heightMm = 62;
const footRadiusMm = 42;
const rimRadiusMm = 82;
const waves = 9;
const wallMm = 2.6;
const floorMm = 2.8;
const steps = 56;

/** The wall at a share of its height: it leans outwards in waves that drift round as they rise. */
function wallPoint(angle: number, share: number, inset: number): Vec3 {
  const phase = waves * angle + 2.4 * share;
  const swell = smoothstep(0.05, 1, share);
  const radius = mix(footRadiusMm, rimRadiusMm, share ** 0.85) + 5.2 * swell * Math.sin(phase) - inset;
  const lift = heightMm * share ** 1.12 + 5.5 * swell ** 2 * Math.sin(phase - 1.1);
  return [radius * Math.cos(angle), radius * Math.sin(angle), lift];
}

export const bolgeBowl: WorkGenerator = {
  slug: 'bolge-bowl',
  build(manifold) {
    const rimSteps = 4;
    const outerRings = steps + 1;
    const body = ringSolid(manifold, {
      segments: waves * 48,
      rings: outerRings * 2 + rimSteps,
      poles: [
        [0, 0, 0],
        [0, 0, floorMm],
      ],
      at: (angle, ring): Vec3 => {
        if (ring < outerRings) return wallPoint(angle, ring / steps, 0);
        if (ring < outerRings + rimSteps) {
          const turn = ((ring - outerRings + 1) / (rimSteps + 1)) * (fullTurn / 2);
          const inset = (wallMm / 2) * (1 - Math.cos(turn));
          const [x, y, z] = wallPoint(angle, 1, inset);
          return [x, y, z + (wallMm / 2) * Math.sin(turn)];
        }
        const share = 1 - (ring - outerRings - rimSteps) / steps;
        const [x, y, z] = wallPoint(angle, share, wallMm);
        return [x, y, mix(floorMm, 1, smoothstep(0, 0.5, share)) * (1 - share) + z];
      },
    });
    return {
      slug: 'bolge-bowl',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.86,
      views: [
        { name: 'front', azimuthDeg: 14, elevationDeg: 28 },
        { name: 'top', azimuthDeg: 0, elevationDeg: 72 },
        { name: 'detail', azimuthDeg: -24, elevationDeg: 12, zoom: 2.1, target: [18, -30, 40] },
      ],
      parts: plated([{ body, colour: 'fjord' }]),
    };
  },
};
