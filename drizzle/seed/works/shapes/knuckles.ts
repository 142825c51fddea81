import type { Manifold, ManifoldToplevel } from 'manifold-3d';

/** A hinge along the x axis, printed in place: cones on one side turn in sockets of the other. */
export interface KnuckleOptions {
  readonly radiusMm: number;
  readonly fromXMm: number;
  readonly toXMm: number;
  readonly hasConeAt?: { readonly low?: boolean; readonly high?: boolean };
  readonly hasSocketAt?: { readonly low?: boolean; readonly high?: boolean };
}

/** Gap between parts that must not fuse while printing. */
export const hingeGapMm = 0.35;

const coneReach = 0.55;

export function knuckle(manifold: ManifoldToplevel, options: KnuckleOptions): Manifold {
  const { radiusMm, fromXMm, toXMm, hasConeAt, hasSocketAt } = options;
  const { Manifold: Body } = manifold;
  const alongX = (body: Manifold, x: number) => body.rotate([0, 90, 0]).translate([x, 0, 0]);
  const reach = radiusMm * coneReach;
  const cone = Body.cylinder(reach + 0.4, radiusMm * 0.72 + 0.4, radiusMm * 0.24, 64);
  const socket = Body.cylinder(
    reach + 0.4,
    radiusMm * 0.72 + hingeGapMm + 0.2,
    radiusMm * 0.24 + hingeGapMm,
    64,
  );
  let body = alongX(Body.cylinder(toXMm - fromXMm, radiusMm, radiusMm, 96), fromXMm);
  if (hasConeAt?.high) body = body.add(alongX(cone, toXMm - 0.4));
  if (hasConeAt?.low) body = body.add(alongX(cone.mirror([0, 0, 1]), fromXMm + 0.4));
  if (hasSocketAt?.high) body = body.subtract(alongX(socket.mirror([0, 0, 1]), toXMm + 0.4 - 0.2));
  if (hasSocketAt?.low) body = body.subtract(alongX(socket, fromXMm - 0.4 + 0.2));
  return body;
}
