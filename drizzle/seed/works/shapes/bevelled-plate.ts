import type { CrossSection, Manifold, ManifoldToplevel, Vec2 } from 'manifold-3d';
import { bodyOf } from './ring-solid.ts';

export interface BevelOptions {
  readonly heightMm: number;
  readonly bevelMm: number;
  /** 1 is a chamfer, more is a rounded edge. */
  readonly steps?: number;
  /** Leaves the lower edge sharp: what stands on the plate or on another body. */
  readonly isTopOnly?: boolean;
}

/**
 * Extrudes an outline (holes included) with bevelled edges. Every ring keeps its vertices, moved along
 * their mitres, so the bevel must be smaller than the outline's tightest inward curve.
 */
export function bevelledPlate(
  manifold: ManifoldToplevel,
  outline: CrossSection,
  options: BevelOptions,
): Manifold {
  const contours = outline.simplify(0.02).toPolygons();
  const levels = bevelLevels(options);
  const positions: number[] = [];
  for (const { insetMm, zMm } of levels) {
    for (const contour of contours) {
      for (const [x, y] of insetContour(contour, insetMm)) positions.push(x, y, zMm);
    }
  }
  const perLevel = contours.reduce((count, contour) => count + contour.length, 0);
  const triangles: number[] = [];
  for (let level = 0; level < levels.length - 1; level++) {
    let start = level * perLevel;
    for (const { length } of contours) {
      for (let i = 0; i < length; i++) {
        const [a, b] = [start + i, start + ((i + 1) % length)];
        triangles.push(a, b, b + perLevel, a, b + perLevel, a + perLevel);
      }
      start += length;
    }
  }
  const top = (levels.length - 1) * perLevel;
  const firstInset = levels[0]?.insetMm ?? 0;
  const lastInset = levels.at(-1)?.insetMm ?? 0;
  for (const [a, b, c] of manifold.triangulate(
    contours.map((contour) => insetContour(contour, firstInset)),
  )) {
    triangles.push(a, c, b);
  }
  for (const [a, b, c] of manifold.triangulate(contours.map((contour) => insetContour(contour, lastInset)))) {
    triangles.push(top + a, top + b, top + c);
  }
  return bodyOf(manifold, positions, triangles);
}

function bevelLevels({ heightMm, bevelMm, steps = 4, isTopOnly = false }: BevelOptions) {
  const upper = Array.from({ length: steps + 1 }, (_, step) => {
    const turn = (step / steps) * (Math.PI / 2);
    return { insetMm: bevelMm * (1 - Math.cos(turn)), zMm: heightMm - bevelMm * (1 - Math.sin(turn)) };
  });
  const lower = isTopOnly
    ? [{ insetMm: 0, zMm: 0 }]
    : upper.map(({ insetMm, zMm }) => ({ insetMm, zMm: heightMm - zMm })).reverse();
  return [...lower, ...upper];
}

/** Moves every vertex towards the material by `insetMm` along its mitre. */
function insetContour(contour: readonly Vec2[], insetMm: number): Vec2[] {
  const count = contour.length;
  return contour.map(([x, y], index): Vec2 => {
    const [px, py] = contour[(index + count - 1) % count] ?? [x, y];
    const [nx, ny] = contour[(index + 1) % count] ?? [x, y];
    const before = unit(x - px, y - py);
    const after = unit(nx - x, ny - y);
    const sum: Vec2 = [-(before[1] + after[1]), before[0] + after[0]];
    const scale = (2 * insetMm) / Math.max(0.5, sum[0] ** 2 + sum[1] ** 2);
    return [x + sum[0] * scale, y + sum[1] * scale];
  });
}

function unit(x: number, y: number): Vec2 {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
