import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { range } from './shapes/curves.ts';
import { drill } from './shapes/drill.ts';
import { roundedRectangle, softened } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const slots = 6;
const slotPitchMm = 14.4;
const cableRadiusMm = 4.1;
const throatMm = 5.6;
const depthMm = 13;
const baseMm = 3.6;

const slotX = (index: number): number => (index - (slots - 1) / 2) * slotPitchMm;

/** Upright teeth: a cable snaps through the narrow throat and lies in a round seat. */
function comb(manifold: ManifoldToplevel): Manifold {
  const { CrossSection } = manifold;
  const back = roundedRectangle(manifold, { widthMm: slots * slotPitchMm + 7, depthMm: 25, radiusMm: 4 });
  const cuts = range(slots).flatMap((index) => [
    CrossSection.circle(cableRadiusMm, 96).translate([slotX(index), 13]),
    CrossSection.square([throatMm, 16], true).translate([slotX(index), 21]),
    CrossSection.circle(throatMm * 0.78, 4).translate([slotX(index), 26.6]),
  ]);
  const profile = softened(back.translate([0, 12.5]).subtract(CrossSection.union(cuts)), 0.7);
  const teeth = bevelledPlate(manifold, profile, { heightMm: depthMm, bevelMm: 0.6 })
    .rotate([90, 0, 0])
    .translate([0, depthMm / 2, 0]);
  const base = bevelledPlate(
    manifold,
    roundedRectangle(manifold, { widthMm: 122, depthMm: 26, radiusMm: 6 }),
    { heightMm: baseMm, bevelMm: 0.6 },
  );
  const screws = [-54, 54].map((x) =>
    drill(manifold, { radiusMm: 2.2, at: [x, 0, baseMm], depthMm: 6, headRadiusMm: 4.2 }),
  );
  return teeth.add(base).subtract(manifold.Manifold.union(screws));
}

/** A bar that clips over the teeth and keeps thin cables down. */
function keeper(manifold: ManifoldToplevel): Manifold {
  const lengthMm = slots * slotPitchMm + 11.6;
  const outer = bevelledPlate(
    manifold,
    roundedRectangle(manifold, { widthMm: lengthMm, depthMm: depthMm + 5, radiusMm: 3.4 }),
    { heightMm: 6, bevelMm: 0.8 },
  );
  const pocket = roundedRectangle(manifold, {
    widthMm: slots * slotPitchMm + 7.5,
    depthMm: depthMm + 0.5,
    radiusMm: 1,
  }).extrude(10);
  const window = roundedRectangle(manifold, { widthMm: 8.6, depthMm: 5, radiusMm: 2.4 }).extrude(12);
  const windows = range(slots - 1).map((index) =>
    window.translate([(slotX(index) + slotX(index + 1)) / 2, 0, -2]),
  );
  return outer.subtract(pocket.translate([0, 0, -7.8])).subtract(manifold.Manifold.union(windows));
}

export const cableComb: WorkGenerator = {
  slug: 'cable-comb',
  build(manifold) {
    const body = comb(manifold);
    return {
      slug: 'cable-comb',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.62,
      views: [
        { name: 'front', azimuthDeg: -32, elevationDeg: 30 },
        { name: 'top', azimuthDeg: 20, elevationDeg: 58 },
        { name: 'detail', azimuthDeg: 24, elevationDeg: 16, zoom: 2.3, target: [20, -22, 14] },
      ],
      parts: plated([
        { body: body.translate([0, -24, 0]), colour: 'slate' },
        { body: body.translate([0, 24, 0]), colour: 'slate' },
        { body: keeper(manifold).translate([0, 24, 23.2]), colour: 'copper' },
      ]),
    };
  },
};
