import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { fullTurn, range, smoothstep } from './curves.ts';
import { loft } from './loft.ts';

export interface ThreadOptions {
  /** Radius of the core the ridge grows from. */
  readonly coreRadiusMm: number;
  readonly ridgeMm: number;
  readonly pitchMm: number;
  readonly turns: number;
  /** Ridge width at the core, at the crest; they default to the sixty-degree form. */
  readonly rootWidthMm?: number;
  readonly crestWidthMm?: number;
  readonly segmentsPerTurn?: number;
  /** The ridge of a nut: it grows from the core towards the axis. */
  readonly isInward?: boolean;
}

/** One right-handed helical ridge from z = 0 upwards, its ends faded out so that a nut finds its start. */
export function threadRidge(manifold: ManifoldToplevel, options: ThreadOptions): Manifold {
  const { coreRadiusMm, ridgeMm, pitchMm, turns, segmentsPerTurn = 64, isInward = false } = options;
  const { rootWidthMm = pitchMm * 0.86, crestWidthMm = pitchMm * 0.2 } = options;
  const steps = Math.round(turns * segmentsPerTurn);
  const sunk = 0.4;
  const sections = range(steps + 1).map((step): Vec3[] => {
    const angle = (step / segmentsPerTurn) * fullTurn;
    const z = (step / segmentsPerTurn) * pitchMm;
    const fromEnd = Math.min(step, steps - step) / segmentsPerTurn;
    const height = ridgeMm * (0.04 + 0.96 * smoothstep(0, 0.22, fromEnd));
    const corner = (radius: number, dz: number): Vec3 => [
      radius * Math.cos(angle),
      radius * Math.sin(angle),
      z + dz,
    ];
    const [rootRadius, crestRadius] = isInward
      ? [coreRadiusMm + sunk, coreRadiusMm - height]
      : [coreRadiusMm - sunk, coreRadiusMm + height];
    const section = [
      corner(rootRadius, -rootWidthMm / 2),
      corner(rootRadius, rootWidthMm / 2),
      corner(crestRadius, crestWidthMm / 2),
      corner(crestRadius, -crestWidthMm / 2),
    ];
    return isInward ? section.toReversed() : section;
  });
  return loft(manifold, sections);
}
