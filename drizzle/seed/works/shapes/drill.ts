import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';

export interface DrillOptions {
  readonly radiusMm: number;
  /** Where the tool enters; it goes along -z before `turnDeg` is applied. */
  readonly at: Vec3;
  readonly depthMm: number;
  /** A countersink's radius at the surface. */
  readonly headRadiusMm?: number;
  readonly turnDeg?: Vec3;
  readonly segments?: number;
}

/** The body a drill removes, a little above the surface included. */
export function drill(manifold: ManifoldToplevel, options: DrillOptions): Manifold {
  const { radiusMm, at, depthMm, headRadiusMm, turnDeg = [0, 0, 0], segments = 64 } = options;
  const over = 1;
  const { Manifold: Body } = manifold;
  let tool = Body.cylinder(depthMm + over, radiusMm, radiusMm, segments).translate([0, 0, -depthMm]);
  if (headRadiusMm) {
    const sink = headRadiusMm - radiusMm;
    const cone = Body.cylinder(sink + over, radiusMm, headRadiusMm + over, segments);
    tool = tool.add(cone.translate([0, 0, -sink]));
  }
  return tool.rotate(turnDeg).translate(at);
}
