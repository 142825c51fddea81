import { boundsOf } from './bounds.ts';
import type { TriangleMesh } from './types.ts';

/** Crossings of faces with layers; soup of tall faces is cut at fewer heights. */
const maxCrossings = 20_000_000;
/** Two metres in the finest layers. */
const maxLayers = 20_000;

export interface Sections {
  /** Between two cuts: what was asked for, or a multiple of it where that would have been too many. */
  readonly layerHeightMm: number;
  /** The area inside the outlines of each layer, cut at its middle height; the lowest layer first. */
  readonly areasMm2: Float64Array;
  /** The length of those outlines. */
  readonly perimetersMm: Float64Array;
}

/**
 * Cuts a mesh into layers. Each face that crosses a layer's middle height adds one straight piece of outline;
 * pieces run with the inside on their left, so that the area is half the sum of their cross products
 * (Green's theorem) and needs no loops. Exact for a closed mesh; bodies that overlap count twice.
 */
export function sectionMesh(mesh: TriangleMesh, layerHeightMm: number): Sections {
  if (!(layerHeightMm > 0)) throw new RangeError('A layer needs a height.');
  const { minMm, maxMm, sizeMm } = boundsOf(mesh.positions);
  const heightMm = layerHeightMm * coarsening(mesh, layerHeightMm, sizeMm.z);
  const count = Math.max(1, Math.ceil(sizeMm.z / heightMm - 1e-6));
  const middle = { x: (minMm.x + maxMm.x) / 2, y: (minMm.y + maxMm.y) / 2 };
  const twiceAreas = new Float64Array(count);
  const perimetersMm = new Float64Array(count);
  const cut = new FaceCutter(mesh.positions);
  for (let face = 0; face < mesh.triangleCount; face++) {
    if (!cut.choose(face * 9)) continue;
    const first = Math.max(0, Math.ceil((cut.lowestZ - minMm.z) / heightMm - 0.5));
    const last = Math.min(count, Math.ceil((cut.highestZ - minMm.z) / heightMm - 0.5)) - 1;
    for (let layer = first; layer <= last; layer++) {
      cut.at(minMm.z + (layer + 0.5) * heightMm);
      const [ax, ay] = [cut.fromX - middle.x, cut.fromY - middle.y];
      const [bx, by] = [cut.toX - middle.x, cut.toY - middle.y];
      twiceAreas[layer] = (twiceAreas[layer] ?? 0) + ax * by - ay * bx;
      perimetersMm[layer] = (perimetersMm[layer] ?? 0) + Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    }
  }
  return { layerHeightMm: heightMm, areasMm2: twiceAreas.map((twice) => Math.abs(twice) / 2), perimetersMm };
}

function coarsening({ positions }: TriangleMesh, layerHeightMm: number, sizeZ: number): number {
  let crossings = 0;
  for (let at = 2; at + 6 < positions.length; at += 9) {
    const [a, b, c] = [positions[at] ?? 0, positions[at + 3] ?? 0, positions[at + 6] ?? 0];
    crossings += (Math.max(a, b, c) - Math.min(a, b, c)) / layerHeightMm;
  }
  const layers = sizeZ / layerHeightMm;
  return Math.max(1, Math.ceil(crossings / maxCrossings), Math.ceil(layers / maxLayers));
}

/** One face at a time, cut at heights between its lowest and highest corner. */
class FaceCutter {
  readonly #positions: Float32Array;
  #low = 0;
  #middle = 0;
  #high = 0;
  /** The piece of outline runs from the side of low-high to that over the middle corner, or back. */
  #isTurned = false;
  lowestZ = 0;
  highestZ = 0;
  fromX = 0;
  fromY = 0;
  toX = 0;
  toY = 0;

  constructor(positions: Float32Array) {
    this.#positions = positions;
  }

  /** False for a level face, which no layer cuts. */
  choose(at: number): boolean {
    const z = (corner: number) => this.#positions[corner + 2] ?? 0;
    let [low, middle, high] = [at, at + 3, at + 6];
    // Sorting three corners turns the face over once for each exchange.
    let isTurned = false;
    const exchange = <T>(pair: readonly [T, T]): [T, T] => {
      isTurned = !isTurned;
      return [pair[1], pair[0]];
    };
    if (z(low) > z(middle)) [low, middle] = exchange([low, middle]);
    if (z(middle) > z(high)) [middle, high] = exchange([middle, high]);
    if (z(low) > z(middle)) [low, middle] = exchange([low, middle]);
    this.#low = low;
    this.#middle = middle;
    this.#high = high;
    this.#isTurned = isTurned;
    this.lowestZ = z(low);
    this.highestZ = z(high);
    return this.lowestZ < this.highestZ;
  }

  at(z: number): void {
    const middleZ = this.#positions[this.#middle + 2] ?? 0;
    const isLower = z < middleZ;
    const from = isLower ? this.#low : this.#middle;
    const to = isLower ? this.#middle : this.#high;
    const sideX = this.#along(this.#low, this.#high, { z, axis: 0 });
    const sideY = this.#along(this.#low, this.#high, { z, axis: 1 });
    const cornerX = this.#along(from, to, { z, axis: 0 });
    const cornerY = this.#along(from, to, { z, axis: 1 });
    this.fromX = this.#isTurned ? cornerX : sideX;
    this.fromY = this.#isTurned ? cornerY : sideY;
    this.toX = this.#isTurned ? sideX : cornerX;
    this.toY = this.#isTurned ? sideY : cornerY;
  }

  #along(low: number, high: number, { z, axis }: { z: number; axis: 0 | 1 }): number {
    const lowZ = this.#positions[low + 2] ?? 0;
    const share = (z - lowZ) / ((this.#positions[high + 2] ?? 0) - lowZ);
    const start = this.#positions[low + axis] ?? 0;
    return start + share * ((this.#positions[high + axis] ?? 0) - start);
  }
}
