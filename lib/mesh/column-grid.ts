import type { Box } from './types.ts';

/** Along the longer side of the plate; a 100 mm part is looked at every 0.8 mm. */
const cellsAlong = 128;
/** A printable part has some 100,000; soup that covers itself a hundred times is cut short. */
const maxCrossings = 2_000_000;

/** Leaving the part comes first where two bodies touch. */
const faceCodes = { up: 0, down: 1, overhang: 2 } as const;
export type CrossedFace = keyof typeof faceCodes;

/**
 * Vertical lines through a part, one in the middle of each cell of the plate, with the faces that they cross
 * (a Z-buffer with all its layers). Each crossing is one number, whole micrometres above the plate × 4 + the
 * face's code, so that sorting numbers sorts crossings.
 */
export class ColumnGrid {
  readonly #box: Box;
  readonly #cellMm: number;
  readonly #columnCount: number;
  readonly #crossings: number[][];
  #count = 0;

  constructor(box: Box) {
    this.#box = box;
    this.#cellMm = Math.max(box.sizeMm.x, box.sizeMm.y) / cellsAlong;
    this.#columnCount = Math.ceil(box.sizeMm.x / this.#cellMm) || 1;
    const rowCount = Math.ceil(box.sizeMm.y / this.#cellMm) || 1;
    this.#crossings = Array.from({ length: this.#columnCount * rowCount }, () => []);
  }

  /**
   * Adds the face whose nine coordinates begin at `at`; it must not be vertical. Rows and cells are half-open,
   * so faces that share an edge share no line.
   */
  add(positions: Float32Array, at: number, face: CrossedFace): void {
    const ay = positions[at + 1] ?? 0;
    const by = positions[at + 4] ?? 0;
    const cy = positions[at + 7] ?? 0;
    const { minMm } = this.#box;
    const cellMm = this.#cellMm;
    const firstRow = Math.ceil((Math.min(ay, by, cy) - minMm.y) / cellMm - 0.5);
    const lastRow = Math.ceil((Math.max(ay, by, cy) - minMm.y) / cellMm - 0.5) - 1;
    for (let row = firstRow; row <= lastRow && this.#count < maxCrossings; row++) {
      const y = minMm.y + (row + 0.5) * cellMm;
      const { from, to } = cutFace(positions, at, y);
      const first = Math.ceil((from - minMm.x) / cellMm - 0.5);
      const last = Math.ceil((to - minMm.x) / cellMm - 0.5) - 1;
      if (first > last) continue;
      const heightAt = planeThrough(positions, at);
      for (let column = first; column <= last; column++) {
        const heightMm = heightAt(minMm.x + (column + 0.5) * cellMm, y) - minMm.z;
        const crossing = Math.max(0, Math.round(heightMm * 1000)) * 4 + faceCodes[face];
        this.#crossings[row * this.#columnCount + column]?.push(crossing);
        this.#count++;
      }
    }
  }

  /** The air between overhanging faces and what is under them, the part itself or the plate, mm³. */
  spaceUnderOverhangs(): number {
    let heightsUm = 0;
    for (const crossings of this.#crossings)
      heightsUm += airUnderOverhangs(Float64Array.from(crossings).sort());
    return (heightsUm / 1000) * this.#cellMm * this.#cellMm;
  }
}

/** Up one line: bodies that overlap are counted in and out, so a face inside another body overhangs nothing. */
function airUnderOverhangs(sorted: Float64Array): number {
  let air = 0;
  let ground = 0;
  let depth = 0;
  for (const crossing of sorted) {
    const code = crossing % 4;
    const height = (crossing - code) / 4;
    if (code === faceCodes.up) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) ground = height;
    } else {
      if (depth === 0 && code === faceCodes.overhang) air += height - ground;
      depth++;
    }
  }
  return air;
}

/** The stretch of a row inside a face. Edges are cut from their lower end, so that both faces get the same bits. */
function cutFace(positions: Float32Array, at: number, y: number): { from: number; to: number } {
  let from = Infinity;
  let to = -Infinity;
  for (let corner = 0; corner < 9; corner += 3) {
    const start = at + corner;
    const end = at + ((corner + 3) % 9);
    const isRising = (positions[start + 1] ?? 0) < (positions[end + 1] ?? 0);
    const low = isRising ? start : end;
    const high = isRising ? end : start;
    const lowY = positions[low + 1] ?? 0;
    const highY = positions[high + 1] ?? 0;
    if (!(lowY <= y && y < highY)) continue;
    const lowX = positions[low] ?? 0;
    const x = lowX + ((y - lowY) / (highY - lowY)) * ((positions[high] ?? 0) - lowX);
    from = Math.min(from, x);
    to = Math.max(to, x);
  }
  return { from, to };
}

function planeThrough(positions: Float32Array, at: number): (x: number, y: number) => number {
  const ax = positions[at] ?? 0;
  const ay = positions[at + 1] ?? 0;
  const az = positions[at + 2] ?? 0;
  const ux = (positions[at + 3] ?? 0) - ax;
  const uy = (positions[at + 4] ?? 0) - ay;
  const uz = (positions[at + 5] ?? 0) - az;
  const vx = (positions[at + 6] ?? 0) - ax;
  const vy = (positions[at + 7] ?? 0) - ay;
  const vz = (positions[at + 8] ?? 0) - az;
  const slopeX = (uy * vz - uz * vy) / (ux * vy - uy * vx);
  const slopeY = (uz * vx - ux * vz) / (ux * vy - uy * vx);
  return (x, y) => az - slopeX * (x - ax) - slopeY * (y - ay);
}
