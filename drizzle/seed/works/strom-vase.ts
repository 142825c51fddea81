import { fullTurn } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { walledVessel } from './shapes/ring-solid.ts';
import type { WorkGenerator } from './work-model.ts';

const heightMm = 150;
const flutes = 12;

function twistAt(zMm: number): number {
  const share = zMm / heightMm;
  return 1.5 * share * share + 0.35 * share;
}

function radiusAt(angle: number, zMm: number): number {
  const share = zMm / heightMm;
  const belly = Math.sin(Math.PI * Math.min(1, 0.12 + share * 0.98)) ** 1.25;
  const body = 21 + 24 * belly * (1 - 0.25 * share) + 13 * share ** 5;
  const turned = angle + twistAt(zMm);
  const depth = 3.6 * (0.35 + 0.65 * Math.sin(Math.PI * Math.min(1, share * 1.15)));
  return body + depth * (Math.abs(Math.sin((turned * flutes) / 2)) ** 0.8 * 2 - 1);
}

export const stromVase: WorkGenerator = {
  slug: 'strom-vase',
  build(manifold) {
    const body = walledVessel(manifold, {
      segments: flutes * 32,
      steps: 96,
      heightMm,
      wallMm: 2.2,
      floorMm: 2.4,
      radiusAt: (angle, zMm) => radiusAt(angle + fullTurn / 64, zMm),
      turnAt: (zMm) => -twistAt(zMm),
    });
    return {
      slug: 'strom-vase',
      layerHeightMm: 0.2,
      drawnLayerMm: 1.15,
      views: [
        { name: 'front', azimuthDeg: -20, elevationDeg: 14 },
        { name: 'top', azimuthDeg: -20, elevationDeg: 52 },
        { name: 'detail', azimuthDeg: 40, elevationDeg: 6, zoom: 2.4, target: [0, 0, 84] },
      ],
      parts: plated([{ body, colour: 'copper' }]),
    };
  },
};
