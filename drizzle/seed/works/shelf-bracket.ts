import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { drill } from './shapes/drill.ts';
import { polygon, roundedRectangle, softened } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const widthMm = 70;
const depthMm = 64;
const heightMm = 84;
const plateMm = 7;
const bevelMm = 0.8;

function plates(manifold: ManifoldToplevel): Manifold {
  const size = { widthMm, radiusMm: 7 };
  const shelf = bevelledPlate(manifold, roundedRectangle(manifold, { ...size, depthMm }), {
    heightMm: plateMm,
    bevelMm,
  }).translate([0, depthMm / 2, 0]);
  const wall = bevelledPlate(manifold, roundedRectangle(manifold, { ...size, depthMm: heightMm }), {
    heightMm: plateMm,
    bevelMm,
  });
  return shelf.add(
    wall
      .translate([0, heightMm / 2, 0])
      .rotate([90, 0, 0])
      .translate([0, depthMm, 0]),
  );
}

/** A gusset with a round window; its long edge is a straight strut. */
function gusset(manifold: ManifoldToplevel): Manifold {
  const triangle = polygon(manifold, [
    [0, 0],
    [52, 0],
    [52, 64],
    [45, 64],
    [0, 9],
  ]);
  const window = manifold.CrossSection.circle(10.5, 96).translate([37, 22]);
  const slot = manifold.CrossSection.circle(3.6, 64).translate([19, 12.5]);
  const outline = softened(triangle, 1.6).subtract(window).subtract(slot);
  return bevelledPlate(manifold, outline, { heightMm: 6, bevelMm: 0.6 }).rotate([90, 0, 90]);
}

function screwHoles(manifold: ManifoldToplevel): Manifold {
  const shelfHoles = [-15, 15].map((x) =>
    drill(manifold, { radiusMm: 3.3, at: [x, 41, plateMm], depthMm: 12, headRadiusMm: 6.2 }),
  );
  const wallPlaces = [
    [-15, 25],
    [15, 25],
    [0, 68],
  ] as const;
  const wallHoles = wallPlaces.map(([x, z]) =>
    drill(manifold, {
      radiusMm: 3.4,
      at: [x, depthMm - plateMm, z],
      depthMm: 12,
      headRadiusMm: 6.6,
      turnDeg: [90, 0, 0],
    }),
  );
  const slot = roundedRectangle(manifold, { widthMm: 30, depthMm: 9, radiusMm: 4.4 }).extrude(12);
  const cableHole = drill(manifold, {
    radiusMm: 12.5,
    at: [0, depthMm - plateMm, 42],
    depthMm: 12,
    turnDeg: [90, 0, 0],
    segments: 128,
  });
  return manifold.Manifold.union([...shelfHoles, ...wallHoles, cableHole, slot.translate([0, 19, -2])]);
}

export const shelfBracket: WorkGenerator = {
  slug: 'shelf-bracket',
  build(manifold) {
    const gussets = [-32, 26].map((x) => gusset(manifold).translate([x, 7, plateMm - 1.4]));
    const body = manifold.Manifold.union([plates(manifold), ...gussets]).subtract(screwHoles(manifold));
    return {
      slug: 'shelf-bracket',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.72,
      views: [
        { name: 'front', azimuthDeg: 30, elevationDeg: 22 },
        { name: 'back', azimuthDeg: 205, elevationDeg: 18 },
        { name: 'detail', azimuthDeg: -28, elevationDeg: 34, zoom: 1.9, target: [0, 6, 22] },
      ],
      parts: plated([{ body, colour: 'graphite' }]),
    };
  },
};
