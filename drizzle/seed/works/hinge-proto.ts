import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { range } from './shapes/curves.ts';
import { drill } from './shapes/drill.ts';
import { hingeGapMm, knuckle } from './shapes/knuckles.ts';
import { roundedRectangle } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const widthMm = 70;
const leafMm = 38;
const thicknessMm = 4.4;
const radiusMm = 5.2;
const knuckles = 5;
const pitchMm = widthMm / knuckles;

const knuckleSpan = (index: number) => ({
  fromXMm: -widthMm / 2 + index * pitchMm + (index === 0 ? 0 : hingeGapMm / 2),
  toXMm: -widthMm / 2 + (index + 1) * pitchMm - (index === knuckles - 1 ? 0 : hingeGapMm / 2),
});

const isOuter = (index: number) => index % 2 === 0;

/** A leaf with every second knuckle, lying along +y with the axis on x. */
function leaf(manifold: ManifoldToplevel, hasOuterKnuckles: boolean): Manifold {
  const outline = roundedRectangle(manifold, { widthMm, depthMm: leafMm + 8, radiusMm: 6 });
  const plate = bevelledPlate(manifold, outline, { heightMm: thicknessMm, bevelMm: 0.7 })
    .translate([0, (leafMm + 8) / 2 - 8 + radiusMm, -radiusMm])
    .trimByPlane([0, 1, 0], 0);
  const holes = [
    [-22, leafMm - 8],
    [22, leafMm - 8],
    [0, leafMm - 20],
  ] as const;
  const drills = holes.map(([x, y]) =>
    drill(manifold, {
      radiusMm: 2.4,
      at: [x, y, thicknessMm - radiusMm],
      depthMm: 8,
      headRadiusMm: 4.8,
    }),
  );
  const own = range(knuckles).filter((index) => isOuter(index) === hasOuterKnuckles);
  const others = range(knuckles).filter((index) => isOuter(index) !== hasOuterKnuckles);
  const clearances = others.map((index) => {
    const { fromXMm, toXMm } = knuckleSpan(index);
    const isFirst = index === 0 ? 5 : hingeGapMm;
    const isLast = index === knuckles - 1 ? 5 : hingeGapMm;
    const radius = radiusMm + 0.5;
    return manifold.Manifold.cylinder(toXMm - fromXMm + isFirst + isLast, radius, radius, 96)
      .rotate([0, 90, 0])
      .translate([fromXMm - isFirst, 0, 0]);
  });
  const barrels = own.map((index) => {
    const ends = { low: index > 0, high: index < knuckles - 1 };
    return knuckle(manifold, {
      radiusMm,
      ...knuckleSpan(index),
      ...(hasOuterKnuckles ? { hasConeAt: ends } : { hasSocketAt: ends }),
    });
  });
  const { Manifold: Body } = manifold;
  const trimmed = plate.subtract(Body.union([...drills, ...clearances]));
  const sockets = barrels.length > 0 ? Body.union(barrels) : trimmed;
  const hollow = Body.cylinder(widthMm, radiusMm - 0.01, radiusMm - 0.01, 96).rotate([0, 90, 0]);
  return trimmed.subtract(hollow.translate([-widthMm / 2, 0, 0])).add(sockets);
}

export const hingeProto: WorkGenerator = {
  slug: 'hinge-proto',
  build(manifold) {
    return {
      slug: 'hinge-proto',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.6,
      views: [
        { name: 'front', azimuthDeg: -34, elevationDeg: 26 },
        { name: 'back', azimuthDeg: 148, elevationDeg: 24 },
        { name: 'detail', azimuthDeg: -52, elevationDeg: 16, zoom: 2.2, target: [-20, 12, 7] },
      ],
      parts: plated([
        { body: leaf(manifold, true).rotate([0, 0, 180]), colour: 'ochre' },
        { body: leaf(manifold, false).rotate([90, 0, 0]), colour: 'ochre' },
      ]),
    };
  },
};
