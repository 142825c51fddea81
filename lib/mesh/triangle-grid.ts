import { boundsOf } from './bounds.ts';
import type { TriangleMesh } from './types.ts';

/** About one cell a triangle, but no more memory than this. */
const maxCells = 262_144;
/** Slivers that lie across a whole part are listed in many cells; a hostile file is cut short here. */
const maxListed = 6_000_000;
const nothing = Infinity;

type Point = readonly [number, number, number];

/** Triangles by the cells of a regular grid, so that a ray meets only those on its way (Amanatides and Woo 1987). */
export class TriangleGrid {
  readonly #positions: Float32Array;
  readonly #min: Point;
  readonly #cellMm: Point;
  readonly #counts: Point;
  readonly #starts: Uint32Array;
  readonly #triangles: Uint32Array;

  constructor(mesh: TriangleMesh) {
    const { minMm, sizeMm } = boundsOf(mesh.positions);
    this.#positions = mesh.positions;
    this.#min = [minMm.x, minMm.y, minMm.z];
    const sizes = [sizeMm.x, sizeMm.y, sizeMm.z].map((size) => Math.max(size, Number.MIN_VALUE));
    const wanted = Math.min(maxCells, Math.max(1, mesh.triangleCount));
    const volume = sizes.reduce((product, size) => product * size, 1);
    const edge = Math.max((volume / wanted) ** (1 / 3), Math.max(...sizes) / 512);
    const [nx = 1, ny = 1, nz = 1] = sizes.map((size) => Math.max(1, Math.min(512, Math.floor(size / edge))));
    const [sx = 1, sy = 1, sz = 1] = sizes;
    this.#counts = [nx, ny, nz];
    this.#cellMm = [sx / nx, sy / ny, sz / nz];
    this.#starts = new Uint32Array(nx * ny * nz + 1);
    this.#triangles = this.#list(mesh.triangleCount);
  }

  #list(triangleCount: number): Uint32Array {
    const starts = this.#starts;
    let listed = 0;
    let last = 0;
    for (; last < triangleCount && listed < maxListed; last++) {
      this.#forEachCell(last, (cell) => {
        starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
        listed++;
      });
    }
    for (let cell = 1; cell < starts.length; cell++)
      starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const next = starts.slice();
    const triangles = new Uint32Array(listed);
    for (let triangle = 0; triangle < last; triangle++) {
      this.#forEachCell(triangle, (cell) => {
        const at = next[cell] ?? 0;
        triangles[at] = triangle;
        next[cell] = at + 1;
      });
    }
    return triangles;
  }

  #forEachCell(triangle: number, visit: (cell: number) => void): void {
    const [x0, x1] = this.#cellsAlong(triangle, 0);
    const [y0, y1] = this.#cellsAlong(triangle, 1);
    const [z0, z1] = this.#cellsAlong(triangle, 2);
    const [nx, ny] = this.#counts;
    for (let z = z0; z <= z1; z++) {
      for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) visit((z * ny + y) * nx + x);
    }
  }

  #cellsAlong(triangle: number, axis: 0 | 1 | 2): readonly [number, number] {
    const at = triangle * 9 + axis;
    const a = this.#positions[at] ?? 0;
    const b = this.#positions[at + 3] ?? 0;
    const c = this.#positions[at + 6] ?? 0;
    return [this.#cellAt(Math.min(a, b, c), axis), this.#cellAt(Math.max(a, b, c), axis)];
  }

  #cellAt(value: number, axis: 0 | 1 | 2): number {
    const cell = Math.floor((value - this.#min[axis]) / this.#cellMm[axis]);
    return Math.max(0, Math.min(this.#counts[axis] - 1, cell));
  }

  /** How far it is along a unit direction to the first triangle beyond `fromMm`; Infinity when there is none. */
  cast(origin: Point, direction: Point, fromMm: number): number {
    const [nx, ny] = this.#counts;
    const cell: [number, number, number] = [
      this.#cellAt(origin[0], 0),
      this.#cellAt(origin[1], 1),
      this.#cellAt(origin[2], 2),
    ];
    const step = direction.map(Math.sign);
    const crossing = [0, 1, 2].map((axis) =>
      this.#nextCrossing(origin, direction, { axis, cell: cell[axis] ?? 0 }),
    );
    const stride = [0, 1, 2].map((axis) => Math.abs((this.#cellMm[axis] ?? 0) / (direction[axis] ?? 0)));
    for (;;) {
      const nearest = this.#nearestIn((cell[2] * ny + cell[1]) * nx + cell[0], { origin, direction, fromMm });
      const axis = crossing.indexOf(Math.min(...crossing));
      const leaves = crossing[axis] ?? nothing;
      if (nearest <= leaves || leaves === nothing) return nearest;
      cell[axis] = (cell[axis] ?? 0) + (step[axis] ?? 0);
      if ((cell[axis] ?? 0) < 0 || (cell[axis] ?? 0) >= (this.#counts[axis] ?? 0)) return nearest;
      crossing[axis] = leaves + (stride[axis] ?? nothing);
    }
  }

  #nextCrossing(origin: Point, direction: Point, { axis, cell }: { axis: number; cell: number }): number {
    const along = direction[axis] ?? 0;
    if (along === 0) return nothing;
    const wall = (this.#min[axis] ?? 0) + (cell + (along > 0 ? 1 : 0)) * (this.#cellMm[axis] ?? 0);
    return Math.max(0, (wall - (origin[axis] ?? 0)) / along);
  }

  #nearestIn(cell: number, ray: { origin: Point; direction: Point; fromMm: number }): number {
    let nearest = nothing;
    const end = this.#starts[cell + 1] ?? 0;
    for (let at = this.#starts[cell] ?? 0; at < end; at++) {
      const distance = hitTriangle(this.#positions, (this.#triangles[at] ?? 0) * 9, ray);
      if (distance > ray.fromMm && distance < nearest) nearest = distance;
    }
    return nearest;
  }
}

/** Möller and Trumbore 1997: the distance to a triangle of nine coordinates at `at`; NaN when it is missed. */
export function hitTriangle(
  positions: Float32Array,
  at: number,
  { origin, direction }: { readonly origin: Point; readonly direction: Point },
): number {
  const ax = positions[at] ?? 0;
  const ay = positions[at + 1] ?? 0;
  const az = positions[at + 2] ?? 0;
  const ux = (positions[at + 3] ?? 0) - ax;
  const uy = (positions[at + 4] ?? 0) - ay;
  const uz = (positions[at + 5] ?? 0) - az;
  const vx = (positions[at + 6] ?? 0) - ax;
  const vy = (positions[at + 7] ?? 0) - ay;
  const vz = (positions[at + 8] ?? 0) - az;
  const [dx, dy, dz] = direction;
  const hx = dy * vz - dz * vy;
  const hy = dz * vx - dx * vz;
  const hz = dx * vy - dy * vx;
  const determinant = ux * hx + uy * hy + uz * hz;
  if (determinant === 0) return Number.NaN;
  const sx = origin[0] - ax;
  const sy = origin[1] - ay;
  const sz = origin[2] - az;
  const u = (sx * hx + sy * hy + sz * hz) / determinant;
  const qx = sy * uz - sz * uy;
  const qy = sz * ux - sx * uz;
  const qz = sx * uy - sy * ux;
  const v = (dx * qx + dy * qy + dz * qz) / determinant;
  if (u < 0 || v < 0 || u + v > 1) return Number.NaN;
  return (vx * qx + vy * qy + vz * qz) / determinant;
}
