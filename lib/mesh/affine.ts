/**
 * A linear map and a shift as 3MF writes them: three rows for x, y, z and one for the shift, multiplied from
 * the right (p′ = p · M), twelve numbers.
 */
export type Affine = readonly number[];

export const identity: Affine = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

export function scaling(factor: number): Affine {
  return [factor, 0, 0, 0, factor, 0, 0, 0, factor, 0, 0, 0];
}

/** Twelve finite numbers between spaces; null when it is anything else. */
export function parseAffine(text: string): Affine | null {
  const numbers = text.trim().split(/\s+/).map(Number);
  return numbers.length === 12 && numbers.every(Number.isFinite) ? numbers : null;
}

/** First `inner`, then `outer`. */
export function compose(inner: Affine, outer: Affine): Affine {
  return Array.from({ length: 12 }, (_, at) => {
    const [row, column] = [Math.floor(at / 3) * 3, at % 3];
    const sum = [0, 1, 2].reduce((all, k) => all + (inner[row + k] ?? 0) * (outer[k * 3 + column] ?? 0), 0);
    return row === 9 ? sum + (outer[9 + column] ?? 0) : sum;
  });
}

/** Below 0 the map mirrors. */
export function determinant([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: Affine): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
