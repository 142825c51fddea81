import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { hingeGapMm, knuckle } from './shapes/knuckles.ts';
import { roundedRectangle } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const plateMm = 6;
const barrelMm = 5;
const axisZMm = plateMm + barrelMm;
const axisYMm = -26;
const earFromMm = 24;
const earToMm = 36;
const restTiltDeg = 64;
const strutPivotMm = 60;
const strutMm = 68;
const strutWidthMm = 37;

/** The foot: ears carry the backrest, three ridges at the back hold the strut. */
function foot(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const frame = roundedRectangle(manifold, { widthMm: 76, depthMm: 108, radiusMm: 9 }).subtract(
    roundedRectangle(manifold, { widthMm: 44, depthMm: 34, radiusMm: 6 }).translate([0, 3]),
  );
  const plate = bevelledPlate(manifold, frame, { heightMm: plateMm, bevelMm: 1 });
  const ears = [-1, 1].map((side) => {
    const [low, high] = side < 0 ? [-earToMm, -earFromMm] : [earFromMm, earToMm];
    const barrel = knuckle(manifold, { radiusMm: barrelMm, fromXMm: low, toXMm: high });
    const sill = Body.cube([high - low, 16, 1]).translate([low, -8, plateMm - 1 - axisZMm]);
    const socketed = knuckle(manifold, {
      radiusMm: barrelMm,
      fromXMm: low,
      toXMm: high,
      hasSocketAt: side < 0 ? { high: true } : { low: true },
    });
    const hollow = barrel.subtract(socketed);
    return Body.hull([barrel, sill]).subtract(hollow).translate([0, axisYMm, axisZMm]);
  });
  const ridges = [29, 37, 45].map((y) =>
    Body.cylinder(46, 3, 3, 3)
      .rotate([0, 90, 0])
      .translate([-23, y, plateMm - 0.6]),
  );
  return Body.union([plate, ...ears, ...ridges]);
}

/** The backrest in its own plane: hinge on the x axis, length along y, its front upwards. */
function backrest(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const outline = roundedRectangle(manifold, { widthMm: 72, depthMm: 100, radiusMm: 9 })
    .translate([0, 54])
    .subtract(roundedRectangle(manifold, { widthMm: 42, depthMm: 64, radiusMm: 6 }).translate([0, 52]));
  const plate = bevelledPlate(manifold, outline, { heightMm: plateMm, bevelMm: 1 }).translate([0, 0, -3]);
  const barrelEnd = earFromMm - hingeGapMm;
  const barrel = knuckle(manifold, {
    radiusMm: barrelMm,
    fromXMm: -barrelEnd,
    toXMm: barrelEnd,
    hasConeAt: { low: true, high: true },
  });
  const neck = Body.cube([barrelEnd * 2, 12, plateMm]).translate([-barrelEnd, 0, -3]);
  const hooks = [-29, 13].map((x) => {
    const profile = roundedRectangle(manifold, { widthMm: 22, depthMm: 15, radiusMm: 2.2 })
      .translate([11, 7.5])
      .subtract(
        roundedRectangle(manifold, { widthMm: 14, depthMm: 20, radiusMm: 2.4 }).translate([10.2, 14]),
      );
    return bevelledPlate(manifold, profile, { heightMm: 16, bevelMm: 0.6 })
      .rotate([90, 0, 90])
      .mirror([0, 1, -1])
      .translate([x, 6.5, -1]);
  });
  const pivots = [-1, 1].map((side) =>
    Body.cylinder(2.4, 3, 1.2, 48)
      .rotate([0, -90 * side, 0])
      .translate([21.2 * side, strutPivotMm, 0]),
  );
  const earRoom = [-earToMm - 3, earFromMm - hingeGapMm].map((x) =>
    Body.cylinder(earToMm - earFromMm + 3 + hingeGapMm, 10, 10, 96)
      .rotate([0, 90, 0])
      .translate([x, 0, 0]),
  );
  return Body.union([plate.subtract(Body.union(earRoom)), barrel, neck, ...hooks, ...pivots]);
}

/** The strut hangs in the backrest's window and folds into it. */
function strut(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const outline = roundedRectangle(manifold, { widthMm: strutWidthMm, depthMm: strutMm, radiusMm: 3 })
    .translate([0, -strutMm / 2 + 3])
    .subtract(roundedRectangle(manifold, { widthMm: 20, depthMm: 38, radiusMm: 5 }).translate([0, -30]));
  const plate = bevelledPlate(manifold, outline, { heightMm: 5, bevelMm: 0.8 }).translate([0, 0, -2.5]);
  const half = strutWidthMm / 2;
  const barrel = Body.cylinder(strutWidthMm, 4, 4, 64).rotate([0, 90, 0]).translate([-half, 0, 0]);
  const dimples = [-1, 1].map((side) =>
    Body.cylinder(3.4, 3.6, 1.6, 48)
      .rotate([0, -90 * side, 0])
      .translate([(half + 0.6) * side, 0, 0]),
  );
  return plate.add(barrel).subtract(Body.union(dimples));
}

export const phoneStand: WorkGenerator = {
  slug: 'phone-stand',
  build(manifold) {
    const tilt = (restTiltDeg * Math.PI) / 180;
    const pivotY = axisYMm + strutPivotMm * Math.cos(tilt);
    const pivotZ = axisZMm + strutPivotMm * Math.sin(tilt);
    const toFloor = strutMm - 3;
    const strutLeanDeg = (Math.acos((pivotZ - plateMm - 2.6) / toFloor) * 180) / Math.PI;
    return {
      slug: 'phone-stand',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.7,
      views: [
        { name: 'front', azimuthDeg: 34, elevationDeg: 22 },
        { name: 'back', azimuthDeg: 214, elevationDeg: 20 },
        { name: 'detail', azimuthDeg: 66, elevationDeg: 12, zoom: 1.9, target: [20, -26, 20] },
      ],
      parts: plated([
        { body: foot(manifold), colour: 'ink' },
        {
          body: backrest(manifold).rotate([restTiltDeg, 0, 0]).translate([0, axisYMm, axisZMm]),
          colour: 'ink',
        },
        {
          body: strut(manifold)
            .rotate([90 + strutLeanDeg, 0, 0])
            .translate([0, pivotY, pivotZ]),
          colour: 'copper',
        },
      ]),
    };
  },
};
