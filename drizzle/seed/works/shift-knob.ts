import type { Manifold, ManifoldToplevel, Vec2, Vec3 } from 'manifold-3d';
import { bevelledPlate } from './shapes/bevelled-plate.ts';
import { plated } from './shapes/plated.ts';
import { ringSolid } from './shapes/ring-solid.ts';
import { threadRidge } from './shapes/threads.ts';
import type { WorkGenerator } from './work-model.ts';

const collarMm = 7;
const heightMm = 62;
const crownMm = 4;
const inlayInnerMm = 17;
const inlayOuterMm = 20.4;
const inlayDepthMm = 1.8;
const playMm = 0.12;

function gripRadius(angle: number, zMm: number): number {
  const share = zMm / heightMm;
  const turned = angle + share * 1.1;
  const body = 12.4 + 15 * Math.sin(Math.PI * 0.5 * share) ** 2.2;
  return body * (1 + 0.075 * Math.cos(turned * 10) * Math.sin(Math.PI * Math.min(1, share * 1.02)));
}

/** A twisted, fluted grip with a domed crown. */
function grip(manifold: ManifoldToplevel): Manifold {
  const steps = 96;
  const crownSteps = 10;
  return ringSolid(manifold, {
    segments: 360,
    rings: steps + 1 + crownSteps,
    poles: [
      [0, 0, 0],
      [0, 0, heightMm + crownMm],
    ],
    at: (angle, ring): Vec3 => {
      const turn = (Math.max(0, ring - steps) / crownSteps) * (Math.PI / 2);
      const z = heightMm * Math.min(1, ring / steps);
      const radius = gripRadius(angle, z) - 5.2 * (1 - Math.cos(turn));
      return [radius * Math.cos(angle), radius * Math.sin(angle), z + crownMm * Math.sin(turn)];
    },
  }).translate([0, 0, collarMm]);
}

/** The M10 x 1.5 socket, cut as the screw that goes in, with play for a printed thread. */
function socket(manifold: ManifoldToplevel): Manifold {
  const depth = 34;
  const core = manifold.Manifold.cylinder(depth, 4.4, 4.4, 64);
  const thread = threadRidge(manifold, {
    coreRadiusMm: 4.4,
    ridgeMm: 0.8,
    pitchMm: 1.5,
    turns: depth / 1.5 - 1,
    rootWidthMm: 1.24,
    segmentsPerTurn: 40,
  });
  const mouth = manifold.Manifold.cylinder(1.2, 6, 4.8, 64).translate([0, 0, -0.2]);
  return manifold.Manifold.union([core.translate([0, 0, -0.2]), thread.translate([0, 0, 0.5]), mouth]);
}

/** The shift pattern, cut into the crown: three gates and the cross bar. */
function pattern(manifold: ManifoldToplevel): Manifold {
  const { Manifold: Body } = manifold;
  const bar = (from: Vec2, to: Vec2) =>
    Body.hull([from, to].map(([x, y]) => Body.cylinder(6, 0.9, 0.9, 32).translate([x, y, 0])));
  const gates = [-7, 0, 7].map((x) => bar([x, -7], [x, 7]));
  return Body.union([...gates, bar([-7, 0], [7, 0])]).translate([0, 0, collarMm + heightMm + crownMm - 1.2]);
}

function ring(manifold: ManifoldToplevel, heightOfRing: number, play: number): Manifold {
  const { CrossSection } = manifold;
  const outline = CrossSection.circle(inlayOuterMm + play, 180).subtract(
    CrossSection.circle(inlayInnerMm - play, 180),
  );
  return bevelledPlate(manifold, outline, { heightMm: heightOfRing, bevelMm: 0.4, isTopOnly: true });
}

function collar(manifold: ManifoldToplevel): Manifold {
  const profile: Vec2[] = [
    [6.4, 0],
    [12.2, 0],
    [12.8, 0.6],
    [12.8, 2.2],
    [11.4, 3],
    [11.4, 4],
    [13.4, 4.8],
    [13.4, collarMm - 0.7],
    [13, collarMm - playMm],
    [6.4, collarMm - playMm],
  ];
  return manifold.Manifold.revolve([profile], 160);
}

export const shiftKnob: WorkGenerator = {
  slug: 'shift-knob',
  build(manifold) {
    const top = collarMm + heightMm + crownMm;
    const inlaySeat = ring(manifold, 10, playMm).translate([0, 0, top - inlayDepthMm]);
    const body = grip(manifold).subtract(
      manifold.Manifold.union([inlaySeat, pattern(manifold), socket(manifold).translate([0, 0, collarMm])]),
    );
    const inlay = ring(manifold, inlayDepthMm + 0.3, 0).translate([0, 0, top - inlayDepthMm + playMm]);
    return {
      slug: 'shift-knob',
      layerHeightMm: 0.2,
      drawnLayerMm: 0.62,
      views: [
        { name: 'front', azimuthDeg: 0, elevationDeg: 20 },
        { name: 'top', azimuthDeg: 16, elevationDeg: 58 },
        { name: 'detail', azimuthDeg: -20, elevationDeg: 38, zoom: 2, target: [0, 0, 66] },
      ],
      parts: plated([
        { body, colour: 'ink' },
        { body: inlay, colour: 'copper' },
        { body: collar(manifold), colour: 'copper' },
      ]),
    };
  },
};
