import type { CrossSection, ManifoldToplevel, Vec2 } from 'manifold-3d';

export interface RectangleSize {
  readonly widthMm: number;
  readonly depthMm: number;
  readonly radiusMm: number;
}

/** A rectangle round its origin with rounded corners. */
export function roundedRectangle(manifold: ManifoldToplevel, size: RectangleSize): CrossSection {
  const { widthMm, depthMm, radiusMm } = size;
  const core: Vec2 = [widthMm - 2 * radiusMm, depthMm - 2 * radiusMm];
  return manifold.CrossSection.square(core, true).offset(radiusMm, 'Round', 2, 48);
}

export function polygon(manifold: ManifoldToplevel, points: readonly Vec2[]): CrossSection {
  return manifold.CrossSection.ofPolygons([[...points]], 'NonZero');
}

/** The same polygon with its corners rounded, inner and outer ones. */
export function softened(outline: CrossSection, radiusMm: number): CrossSection {
  return outline
    .offset(-radiusMm, 'Round', 2, 48)
    .offset(2 * radiusMm, 'Round', 2, 48)
    .offset(-radiusMm, 'Round', 2, 48);
}
