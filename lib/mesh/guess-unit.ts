import type { Vector3 } from './types.ts';

/** What one unit of a file may stand for; STL says nothing about it. */
export const meshUnits = ['millimetre', 'inch', 'metre', 'micrometre', 'inch-twice'] as const;
export type MeshUnit = (typeof meshUnits)[number];

/** `inch-twice`: an inch drawing whose inches were turned into millimetres once more than they should. */
export const unitMm: Readonly<Record<MeshUnit, number>> = {
  millimetre: 1,
  inch: 25.4,
  metre: 1000,
  micrometre: 0.001,
  'inch-twice': 1 / 25.4,
};

/** Parts below this are rarely meant: a thimble is larger. */
const tinyMm = 8;
/** What people print: from a coin to a plate. */
const usualMm = { from: 15, to: 300 };

export interface UnitQuestion {
  /** Millimetres first, then what else the numbers could be. */
  readonly units: readonly MeshUnit[];
  readonly likely: MeshUnit;
}

/**
 * Whether a part's size gives reason to ask for its unit, and with which answers.
 *
 * @param sizeMm the size when a unit is a millimetre.
 * @param largestMm the longest edge that any machine takes.
 */
export function guessUnit(sizeMm: Vector3, largestMm: number): UnitQuestion | null {
  const longest = Math.max(sizeMm.x, sizeMm.y, sizeMm.z);
  const isUsual = (unit: MeshUnit) => {
    const length = longest * unitMm[unit];
    return length >= usualMm.from && length <= usualMm.to;
  };
  const ask = (others: readonly MeshUnit[]): UnitQuestion => ({
    units: ['millimetre', ...others],
    likely: others.find(isUsual) ?? 'millimetre',
  });
  if (longest < tinyMm) return ask(['inch', 'metre']);
  if (longest > largestMm) return ask(['inch-twice', 'micrometre']);
  return null;
}
