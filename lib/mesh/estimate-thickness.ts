import { TriangleGrid } from './triangle-grid.ts';
import type { TriangleMesh } from './types.ts';

/** Evenly over the surface; enough that a wall of half a percent of it is met ten times. */
const sampleCount = 2000;
/** Neighbours of the starting face are not the other side of the wall; relative to the longest edge. */
const skinShare = 1e-5;

export interface ThicknessEstimate {
  /** Wall thicknesses at points spread evenly over the surface, ascending, mm; without those that met nothing. */
  readonly samplesMm: Float64Array;
  readonly sampleCount: number;
}

/**
 * How thick the walls are: from points on the surface straight inwards to the other side (the ray of the
 * shape diameter function, Shapira et al. 2008, with a single ray). The points are at equal steps of the
 * area in the order of the triangles, so the same mesh gives the same estimate. Bounded in time.
 *
 * @param outside 1, or -1 for a mesh whose faces look inwards
 */
export function estimateThickness(mesh: TriangleMesh, outside: 1 | -1 = 1): ThicknessEstimate {
  const samples = sampleThickness(mesh, { outside, sampleCount });
  return { samplesMm: Float64Array.from(samples, ({ thicknessMm }) => thicknessMm).sort(), sampleCount };
}

type Point = readonly [number, number, number];

interface ThicknessSample {
  readonly place: Point;
  /** Outwards, of length one. */
  readonly normal: Point;
  readonly thicknessMm: number;
}

/** The single measurements of `estimateThickness`, with their places; those that met nothing are left out. */
export function sampleThickness(
  mesh: TriangleMesh,
  options: { readonly outside: 1 | -1; readonly sampleCount: number },
): readonly ThicknessSample[] {
  const areas = cumulateAreas(mesh);
  const surfaceMm2 = areas[areas.length - 1] ?? 0;
  const grid = new TriangleGrid(mesh);
  const samples: ThicknessSample[] = [];
  let triangle = 0;
  for (let index = 0; index < options.sampleCount; index++) {
    const wanted = ((index + 0.5) / options.sampleCount) * surfaceMm2;
    while (triangle < mesh.triangleCount - 1 && (areas[triangle] ?? 0) < wanted) triangle++;
    const sample = castInwards(grid, mesh.positions, { triangle, index, outside: options.outside });
    if (sample && Number.isFinite(sample.thicknessMm)) samples.push(sample);
  }
  return samples;
}

function castInwards(
  grid: TriangleGrid,
  positions: Float32Array,
  { triangle, index, outside }: { triangle: number; index: number; outside: 1 | -1 },
): ThicknessSample | null {
  const at = triangle * 9;
  const corner = (index: number) => [0, 1, 2].map((axis) => positions[at + index * 3 + axis] ?? 0);
  const [[ax = 0, ay = 0, az = 0], [bx = 0, by = 0, bz = 0], [cx = 0, cy = 0, cz = 0]] = [
    corner(0),
    corner(1),
    corner(2),
  ];
  const crossing = cross([bx - ax, by - ay, bz - az], [cx - ax, cy - ay, cz - az]);
  const length = Math.sqrt(crossing.reduce((sum, each) => sum + each * each, 0));
  if (!(length > 0)) return null;
  const [nx = 0, ny = 0, nz = 0] = crossing.map((each) => (each / length) * outside);
  const [a, b, c] = weightsOf(index);
  const place = [ax * a + bx * b + cx * c, ay * a + by * b + cy * c, az * a + bz * b + cz * c] as const;
  const reach = Math.max(...[ax, ay, az, bx, by, bz, cx, cy, cz].map(Math.abs));
  const thicknessMm = grid.cast(place, [-nx, -ny, -nz], reach * skinShare);
  return { place, normal: [nx, ny, nz], thicknessMm };
}

/** Different points of the triangle for samples that fall on the same one: additive recurrences (Roberts 2018). */
function weightsOf(sample: number): readonly [number, number, number] {
  let u = (0.5 + sample * 0.7548776662466927) % 1;
  let v = (0.5 + sample * 0.5698402909980532) % 1;
  if (u + v > 1) [u, v] = [1 - u, 1 - v];
  return [1 - u - v, u, v];
}

function cross(
  [ax, ay, az]: readonly [number, number, number],
  [bx, by, bz]: readonly [number, number, number],
) {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function cumulateAreas({ positions, triangleCount }: TriangleMesh): Float64Array {
  const areas = new Float64Array(triangleCount);
  let sum = 0;
  for (let i = 0; i < triangleCount; i++) {
    const at = i * 9;
    const edge = (to: number) => (positions[at + to] ?? 0) - (positions[at + (to % 3)] ?? 0);
    const [nx = 0, ny = 0, nz = 0] = cross([edge(3), edge(4), edge(5)], [edge(6), edge(7), edge(8)]);
    sum += Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    areas[i] = sum;
  }
  return areas;
}
