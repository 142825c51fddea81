import type { Box } from '#lib/mesh';

export const cutAxes = ['z', 'x', 'y'] as const;
export type CutAxis = (typeof cutAxes)[number];

/** Where a part is cut open. */
export interface SectionCut {
  readonly axis: CutAxis;
  /** From 0 at the lower end of the axis to 1. */
  readonly share: number;
}

export const firstCut: SectionCut = { axis: 'z', share: 0.5 };

/** The side that stays: below, and away from who looks at the part for the first time. */
const keptSide = { x: -1, y: 1, z: -1 } as const;

/** The plane of a cut: what has n·p + constant ≥ 0 is kept. */
export function cutPlane({ axis, share }: SectionCut, { minMm, sizeMm }: Box) {
  const sign = keptSide[axis];
  const atMm = minMm[axis] + sizeMm[axis] * share;
  const normal = { x: 0, y: 0, z: 0, [axis]: sign };
  // Sign times nought would be a negative nought.
  return { normal, constant: atMm === 0 ? 0 : -sign * atMm };
}
