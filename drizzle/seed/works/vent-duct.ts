import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { mix, radians, smoothstep } from './shapes/curves.ts';
import { drill } from './shapes/drill.ts';
import { roundedRectangle } from './shapes/outlines.ts';
import { plated } from './shapes/plated.ts';
import { ringSolid } from './shapes/ring-solid.ts';
import type { WorkGenerator } from './work-model.ts';

const inletMm = { width: 100, depth: 52 };
const outletRadiusMm = 31;
const wallMm = 2.4;
const bendDeg = 38;
const flangeMm = 5;
const steps = 64;

interface Section {
  readonly middle: Vec3;
  readonly leanDeg: number;
  readonly width: number;
  readonly depth: number;
  readonly squareness: number;
}

/** The duct at a share of its way: straight up, then over to the back while it turns round. */
function sectionAt(share: number): Section {
  const blend = smoothstep(0.06, 0.74, share);
  const leanDeg = bendDeg * smoothstep(0.12, 0.8, share);
  return {
    middle: [0, 36 * share ** 2.1, 100 * share - 6 * share ** 3],
    leanDeg,
    width: mix(inletMm.width / 2, outletRadiusMm, blend),
    depth: mix(inletMm.depth / 2, outletRadiusMm, blend),
    squareness: mix(7, 2, blend ** 0.6),
  };
}

/** A superellipse: a rectangle with soft corners that becomes a circle. */
function wallPoint(angle: number, share: number, inset: number): Vec3 {
  const { middle, leanDeg, width, depth, squareness } = sectionAt(share);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const reach = (Math.abs(c) ** squareness + Math.abs(s) ** squareness) ** (-1 / squareness);
  const [x, v] = [(width - inset) * reach * c, (depth - inset) * reach * s];
  const lean = radians(leanDeg);
  return [middle[0] + x, middle[1] + v * Math.cos(lean), middle[2] - v * Math.sin(lean)];
}

function shell(manifold: ManifoldToplevel, insets: readonly [number, number]): Manifold {
  const rings = 2 * (steps + 1);
  return ringSolid(manifold, {
    segments: 160,
    rings,
    at: (angle, ring) => {
      const isOuter = ring <= steps;
      const share = (isOuter ? ring : rings - 1 - ring) / steps;
      return wallPoint(angle, share, isOuter ? insets[0] : insets[1]);
    },
  });
}

/** A raised band near the outlet that a hose clamp grips. */
function hoseBead(manifold: ManifoldToplevel, share: number): Manifold {
  const { middle, leanDeg } = sectionAt(share);
  const profile = manifold.CrossSection.ofPolygons(
    [
      [
        [outletRadiusMm - 1.2, -2.2],
        [outletRadiusMm, -2.2],
        [outletRadiusMm + 1.6, -0.6],
        [outletRadiusMm + 1.6, 0.6],
        [outletRadiusMm, 2.2],
        [outletRadiusMm - 1.2, 2.2],
      ],
    ],
    'NonZero',
  );
  return profile.revolve(160).rotate([-leanDeg, 0, 0]).translate(middle);
}

function flange(manifold: ManifoldToplevel): Manifold {
  const outline = roundedRectangle(manifold, {
    widthMm: inletMm.width + 30,
    depthMm: inletMm.depth + 18,
    radiusMm: 8,
  });
  const plate = bevelledPlate(manifold, outline, { heightMm: flangeMm, bevelMm: 0.8 });
  const holes = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) =>
      drill(manifold, {
        radiusMm: 2.3,
        at: [x * (inletMm.width / 2 + 8.6), y * (inletMm.depth / 2 + 1), flangeMm],
        depthMm: 8,
        headRadiusMm: 4.2,
      }),
    ),
  );
  return plate.subtract(manifold.Manifold.union(holes));
}

/** The air's way: the inner wall carried a little below the flange. */
function airway(manifold: ManifoldToplevel): Manifold {
  const points = 160;
  return ringSolid(manifold, {
    segments: points,
    rings: 10,
    at: (angle, ring) => {
      const [x, y, z] = wallPoint(angle, Math.max(0, ring - 1) * 0.012, wallMm);
      return [x, y, ring === 0 ? -1 : z];
    },
    poles: [
      [0, 0, -1],
      [0, 0, sectionAt(8 * 0.012).middle[2]],
    ],
  });
}

export const ventDuct: WorkGenerator = {
  slug: 'vent-duct',
  build(manifold) {
    const body = flange(manifold)
      .subtract(airway(manifold))
      .add(shell(manifold, [0, wallMm]))
      .add(hoseBead(manifold, 0.93));
    return {
      slug: 'vent-duct',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.84,
      views: [
        { name: 'front', azimuthDeg: 128, elevationDeg: 30 },
        { name: 'back', azimuthDeg: -40, elevationDeg: 18 },
        { name: 'top', azimuthDeg: 160, elevationDeg: 56 },
      ],
      parts: plated([{ body, colour: 'graphite' }]),
    };
  },
};
