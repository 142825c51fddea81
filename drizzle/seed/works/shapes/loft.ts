import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { bodyOf } from './ring-solid.ts';

/**
 * Joins sections of equally many points, each counter-clockwise seen against the direction of travel.
 * Open lofts are capped with a fan round each end's middle, so end sections must be star-shaped.
 */
export function loft(
  manifold: ManifoldToplevel,
  sections: readonly (readonly Vec3[])[],
  isLoop = false,
): Manifold {
  const perSection = sections[0]?.length ?? 0;
  const positions = sections.flatMap((section) => section.flat());
  const triangles: number[] = [];
  const joints = isLoop ? sections.length : sections.length - 1;
  for (let section = 0; section < joints; section++) {
    const [lower, upper] = [section * perSection, ((section + 1) % sections.length) * perSection];
    for (let i = 0; i < perSection; i++) {
      const next = (i + 1) % perSection;
      triangles.push(lower + i, lower + next, upper + next, lower + i, upper + next, upper + i);
    }
  }
  if (!isLoop) {
    const count = positions.length / 3;
    positions.push(...middleOf(sections[0] ?? []), ...middleOf(sections.at(-1) ?? []));
    const last = (sections.length - 1) * perSection;
    for (let i = 0; i < perSection; i++) {
      const next = (i + 1) % perSection;
      triangles.push(count, next, i, count + 1, last + i, last + next);
    }
  }
  return bodyOf(manifold, positions, triangles);
}

function middleOf(points: readonly Vec3[]): Vec3 {
  const sum = points.reduce<Vec3>(
    ([x, y, z], point) => [x + point[0], y + point[1], z + point[2]],
    [0, 0, 0],
  );
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length];
}
