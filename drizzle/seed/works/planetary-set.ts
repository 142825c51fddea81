import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { polar, radians, range } from './shapes/curves.ts';
import { drill } from './shapes/drill.ts';
import { gearOutline, herringbone } from './shapes/gears.ts';
import { type BodyPart, plated } from './shapes/plated.ts';
import type { WorkGenerator } from './work-model.ts';

const moduleMm = 3;
const heightMm = 14;
const twistDeg = 9;
const sunTeeth = 12;
const ringTeeth = 36;
const planetCount = 4;
const planetOrbitMm = 36;

function sunGear(manifold: ManifoldToplevel): Manifold {
  const gear = herringbone(gearOutline(manifold, { teeth: sunTeeth, moduleMm }), { heightMm, twistDeg });
  const hexBore = manifold.CrossSection.circle(6.2, 6)
    .extrude(heightMm + 2)
    .translate([0, 0, -1]);
  return gear.subtract(hexBore).subtract(faceGroove(manifold, 12.2, 8.6));
}

function planetGear(manifold: ManifoldToplevel): Manifold {
  const outline = gearOutline(manifold, { teeth: sunTeeth, moduleMm });
  const gear = herringbone(outline, { heightMm, twistDeg: -twistDeg });
  return gear
    .subtract(
      drill(manifold, { radiusMm: 4.2, at: [0, 0, heightMm], depthMm: heightMm + 1, headRadiusMm: 5 }),
    )
    .subtract(faceGroove(manifold, 12.2, 7.2));
}

function ringGear(manifold: ManifoldToplevel): Manifold {
  const cutter = gearOutline(manifold, {
    teeth: ringTeeth,
    moduleMm,
    addendum: 1.25,
    dedendum: 1,
    clearanceMm: -0.1,
  });
  const teeth = herringbone(cutter, { heightMm, twistDeg: (-twistDeg * sunTeeth) / ringTeeth });
  const rim = bevelledPlate(manifold, manifold.CrossSection.circle(66, 240), { heightMm, bevelMm: 1.2 });
  const bolts = range(8).map((index) => {
    const [x, y] = polar(61.6, radians(index * 45 + 22.5));
    return drill(manifold, { radiusMm: 1.7, at: [x, y, heightMm], depthMm: heightMm + 1, headRadiusMm: 3 });
  });
  return rim.subtract(teeth.rotate([0, 0, 180 / ringTeeth])).subtract(manifold.Manifold.union(bolts));
}

function faceGroove(manifold: ManifoldToplevel, outerMm: number, innerMm: number): Manifold {
  const { CrossSection } = manifold;
  const groove = CrossSection.circle(outerMm, 128).subtract(CrossSection.circle(innerMm, 128)).extrude(2.2);
  return groove.translate([0, 0, heightMm - 1.2]);
}

export const planetarySet: WorkGenerator = {
  slug: 'planetary-set',
  build(manifold) {
    const planet = planetGear(manifold);
    const planets = range(planetCount).map((index): BodyPart => {
      const orbitDeg = (index * 360) / planetCount;
      const [x, y] = polar(planetOrbitMm, radians(orbitDeg));
      const phaseDeg = orbitDeg + 180 - 180 / sunTeeth;
      return { body: planet.rotate([0, 0, phaseDeg]).translate([x, y, 0]), colour: 'ink' };
    });
    return {
      slug: 'planetary-set',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.62,
      views: [
        { name: 'front', azimuthDeg: -24, elevationDeg: 42 },
        { name: 'top', azimuthDeg: -10, elevationDeg: 78 },
        { name: 'detail', azimuthDeg: 30, elevationDeg: 28, zoom: 2.2, target: [18, -6, 10] },
      ],
      parts: plated([
        { body: sunGear(manifold), colour: 'copper' },
        ...planets,
        { body: ringGear(manifold), colour: 'fog' },
      ]),
    };
  },
};
