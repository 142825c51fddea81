import type { Manifold, ManifoldToplevel, Vec2 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { fullTurn, polar, range } from './shapes/curves.ts';
import { plated } from './shapes/plated.ts';
import { threadRidge } from './shapes/threads.ts';
import type { WorkGenerator } from './work-model.ts';

const neckRadiusMm = 29;
const pitchMm = 5;
const ridgeMm = 1.8;
const playMm = 0.35;
const bodyHeightMm = 62;
const neckHeightMm = 14;
const lidHeightMm = 16.6;

function jar(manifold: ManifoldToplevel): Manifold {
  const top = bodyHeightMm + neckHeightMm;
  const profile: Vec2[] = [
    [0, 0],
    [33, 0],
    [34.6, 1.6],
    [36, bodyHeightMm - 7],
    [35.4, bodyHeightMm - 3.6],
    [33.6, bodyHeightMm - 1.2],
    [neckRadiusMm, bodyHeightMm],
    [neckRadiusMm, top - 0.8],
    [neckRadiusMm - 0.8, top],
    [neckRadiusMm - 2, top],
    [neckRadiusMm - 2.8, top - 0.8],
    [neckRadiusMm - 2.8, bodyHeightMm - 1],
    [neckRadiusMm + 1.6, bodyHeightMm - 7.6],
    [33.4, bodyHeightMm - 12],
    [32.2, 5],
    [29.6, 2.6],
    [0, 2.6],
  ];
  const body = manifold.Manifold.revolve([profile], 200);
  const thread = threadRidge(manifold, { coreRadiusMm: neckRadiusMm, ridgeMm, pitchMm, turns: 1.75 });
  return body.add(thread.translate([0, 0, bodyHeightMm + 3.2])).subtract(bands(manifold));
}

/** Three shallow rings round the belly, where the hand holds it. */
function bands(manifold: ManifoldToplevel): Manifold {
  const grooves = [20, 25, 30].map((z) =>
    manifold.Manifold.revolve(
      [
        [
          [34.6, z - 0.9],
          [40, z - 1.4],
          [40, z + 1.4],
          [34.6, z + 0.9],
        ],
      ],
      200,
    ),
  );
  return manifold.Manifold.union(grooves);
}

/** Printed top down: the top lies on the plate, the thread opens upwards. */
function lid(manifold: ManifoldToplevel): Manifold {
  const scallops = 36;
  const points = range(scallops * 12).map((index): Vec2 => {
    const angle = (index / (scallops * 12)) * fullTurn;
    return polar(36.2 - 0.75 * Math.abs(Math.cos((angle * scallops) / 2)) ** 1.6, angle);
  });
  const outline = manifold.CrossSection.ofPolygons([points], 'NonZero');
  const shell = bevelledPlate(manifold, outline, { heightMm: lidHeightMm, bevelMm: 0.5 });
  const core = neckRadiusMm + ridgeMm + playMm;
  const hollow = manifold.Manifold.cylinder(lidHeightMm, core, core, 200).translate([0, 0, 3]);
  const nut = threadRidge(manifold, {
    coreRadiusMm: core,
    ridgeMm: ridgeMm - 0.1,
    pitchMm,
    turns: 1.4,
    isInward: true,
  });
  return shell.subtract(hollow).add(nut.translate([0, 0, 6.4]));
}

export const threadJar: WorkGenerator = {
  slug: 'thread-jar',
  build(manifold) {
    return {
      slug: 'thread-jar',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.78,
      views: [
        { name: 'front', azimuthDeg: 22, elevationDeg: 26 },
        { name: 'top', azimuthDeg: 10, elevationDeg: 58 },
        { name: 'detail', azimuthDeg: -12, elevationDeg: 14, zoom: 2.1, target: [-24, 0, 62] },
      ],
      parts: plated([
        { body: jar(manifold), colour: 'frost' },
        { body: lid(manifold).translate([62, -46, 0]), colour: 'copper' },
      ]),
    };
  },
};
