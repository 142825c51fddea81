const gridMm = 10;

export interface PlateSize {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The build plate as a grid of centimetres around its middle, and the four uprights of the space above it. */
export function plateLines({ x, y, z }: PlateSize) {
  const points: number[] = [];
  const line = (from: readonly number[], to: readonly number[]) => points.push(...from, ...to);
  const [halfX, halfY] = [x / 2, y / 2];
  for (let at = -halfX; at <= halfX + 1e-6; at += gridMm) line([at, -halfY, 0], [at, halfY, 0]);
  for (let at = -halfY; at <= halfY + 1e-6; at += gridMm) line([-halfX, at, 0], [halfX, at, 0]);
  line([halfX, -halfY, 0], [halfX, halfY, 0]);
  line([-halfX, halfY, 0], [halfX, halfY, 0]);
  for (const [cornerX, cornerY] of [
    [-halfX, -halfY],
    [halfX, -halfY],
    [halfX, halfY],
    [-halfX, halfY],
  ] as const) {
    line([cornerX, cornerY, 0], [cornerX, cornerY, z]);
  }
  return new Float32Array(points);
}
