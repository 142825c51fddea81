import type { Manifold, ManifoldToplevel } from 'manifold-3d';
import { clamp01 } from './shapes/curves.ts';
import { fractalNoise } from './shapes/noise.ts';
import { plated } from './shapes/plated.ts';
import { bodyOf } from './shapes/ring-solid.ts';
import type { WorkGenerator } from './work-model.ts';

const cells = 330;
const sizeMm = 130;
const seaMm = 6;
const terraceMm = 1.9;

/** Height over the sea at x, y in -1 to 1: a winding fjord between two walls of ridges. */
function landMm(x: number, y: number): number {
  const fjord = 0.9 * (0.231 * Math.sin(y * 2.6 + 0.6) + 0.12 * Math.sin(y * 7 + 1));
  const shore = clamp01((Math.abs(x - fjord) - 0.1) / 0.62);
  const ridge = 1 - Math.abs(2 * fractalNoise(x * 1.15 + 5.2, y * 1.15 + 3.1, 3) - 0.9) * 1.5;
  const rise = 12 + 34 * Math.max(0, ridge) ** 1.5 + 5 * fractalNoise(x * 2.6, y * 2.6, 3);
  return Math.max(0, shore ** 0.72 * rise - 1.5);
}

/** Contour steps with steep faces, like cut cardboard. */
function terraced(heightMm: number): number {
  const step = Math.floor(heightMm / terraceMm);
  const share = heightMm / terraceMm - step;
  return terraceMm * (step + Math.max(0, (share - 0.8) / 0.2));
}

function relief(manifold: ManifoldToplevel): Manifold {
  const perRow = cells + 1;
  const positions: number[] = [];
  const triangles: number[] = [];
  for (let row = 0; row < perRow; row++) {
    for (let column = 0; column < perRow; column++) {
      const [x, y] = [(column / cells) * 2 - 1, (row / cells) * 2 - 1];
      positions.push((x * sizeMm) / 2, (y * sizeMm) / 2, seaMm + terraced(landMm(x, y)));
    }
  }
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const a = row * perRow + column;
      const [b, c, d] = [a + 1, a + perRow, a + perRow + 1];
      triangles.push(a, b, d, a, d, c);
    }
  }
  const rim = rimVertices(perRow);
  const firstBelow = positions.length / 3;
  for (const vertex of rim) positions.push(positions[vertex * 3] ?? 0, positions[vertex * 3 + 1] ?? 0, 0);
  const middle = positions.length / 3;
  positions.push(0, 0, 0);
  for (const [index, vertex] of rim.entries()) {
    const next = (index + 1) % rim.length;
    const [below, nextBelow] = [firstBelow + index, firstBelow + next];
    triangles.push(vertex, below, nextBelow, vertex, nextBelow, rim[next] ?? 0, middle, nextBelow, below);
  }
  return bodyOf(manifold, positions, triangles);
}

/** The grid's outline, counter-clockwise from above, each vertex once. */
function rimVertices(perRow: number): number[] {
  const last = perRow - 1;
  const side = Array.from({ length: last }, (_, index) => index);
  return [
    ...side,
    ...side.map((index) => index * perRow + last),
    ...side.map((index) => last * perRow + last - index),
    ...side.map((index) => (last - index) * perRow),
  ];
}

export const fjordTerrain: WorkGenerator = {
  slug: 'fjord-terrain',
  build(manifold) {
    return {
      slug: 'fjord-terrain',
      layerHeightMm: 0.2,
      drawnLayerMm: terraceMm,
      views: [
        { name: 'front', azimuthDeg: -35, elevationDeg: 33 },
        { name: 'top', azimuthDeg: -20, elevationDeg: 66 },
        { name: 'detail', azimuthDeg: -62, elevationDeg: 22, zoom: 1.9, target: [0, 12, 18] },
      ],
      parts: plated([
        {
          body: relief(manifold),
          colour: 'fog',
          elevationBands: [
            { toZMm: seaMm + 0.9, colour: 'fjord' },
            { toZMm: 17, colour: 'slate' },
            { toZMm: 29, colour: 'fog' },
            { toZMm: 99, colour: 'white' },
          ],
        },
      ]),
    };
  },
};
