import { describe, expect, it } from 'vitest';
import { buildViewMesh } from './view-mesh.ts';

/** A unit cube as eight shared vertices, faces outwards. */
const cube = {
  positions: new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1]),
  indices: new Uint32Array([
    0, 2, 1, 0, 3, 2, 4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4,
    7,
  ]),
};

/** An open tube of many facets: neighbours meet at 360 / sides degrees. */
function tube(sides: number) {
  const positions = new Float32Array(sides * 6);
  const indices: number[] = [];
  for (let i = 0; i < sides; i++) {
    const angle = (i / sides) * 2 * Math.PI;
    positions.set([Math.cos(angle), Math.sin(angle), 0, Math.cos(angle), Math.sin(angle), 1], i * 6);
    const next = ((i + 1) % sides) * 2;
    indices.push(i * 2, next, next + 1, i * 2, next + 1, i * 2 + 1);
  }
  return { positions, indices: new Uint32Array(indices) };
}

function normalAt(normals: Int16Array, corner: number) {
  return [0, 1, 2].map((axis) => (normals[corner * 4 + axis] ?? 0) / 32_767);
}

describe('buildViewMesh', () => {
  it('keeps the edges of a cube sharp', () => {
    const [chunk] = buildViewMesh(cube).chunks;
    for (let corner = 0; corner < 6; corner++) {
      expect(normalAt(chunk?.normals ?? new Int16Array(), corner)).toEqual(
        [0, 0, -1].map((n) => expect.closeTo(n, 4)),
      );
    }
  });

  it('shades a finely faceted tube as one round surface', () => {
    const [chunk] = buildViewMesh(tube(36)).chunks;
    const [x = 0, y = 0, z = 0] = normalAt(chunk?.normals ?? new Int16Array(), 0);
    expect(Math.atan2(y, x)).toBeCloseTo(0, 1);
    expect(z).toBeCloseTo(0, 4);
  });

  it('keeps the crease of a part that is smooth elsewhere', () => {
    // A lid that meets the tube's wall at a right angle.
    const { positions, indices } = tube(36);
    const top = 36 * 2;
    const lid = Array.from({ length: 36 }, (_, i) => [top, i * 2 + 1, ((i + 1) % 36) * 2 + 1]).flat();
    const closed = {
      positions: new Float32Array([...positions, 0, 0, 1]),
      indices: new Uint32Array([...indices, ...lid]),
    };
    const [chunk] = buildViewMesh(closed).chunks;
    const normals = chunk?.normals ?? new Int16Array();
    const [x = 0, y = 0, z = 1] = normalAt(normals, 2);
    expect([Math.hypot(x, y), z]).toEqual([1, 0].map((n) => expect.closeTo(n, 3)));
    expect(normalAt(normals, indices.length + 1)).toEqual([0, 0, 1].map((n) => expect.closeTo(n, 3)));
  });

  it('splits a mesh by colour and keeps every triangle', () => {
    const view = buildViewMesh(cube, [
      { colour: 'copper', triangleCount: 4 },
      { colour: 'ink', triangleCount: 8 },
    ]);
    expect(view.chunks.map(({ colour, positions }) => [colour, positions.length / 9])).toEqual([
      ['copper', 4],
      ['ink', 8],
    ]);
    expect(view.triangleCount).toBe(12);
    expect(view.box.sizeMm).toEqual({ x: 1, y: 1, z: 1 });
  });

  it('splits a large part into chunks without losing triangles', () => {
    const view = buildViewMesh(tube(40_000));
    expect(view.chunks.length).toBe(2);
    expect(view.chunks.reduce((sum, chunk) => sum + chunk.positions.length / 9, 0)).toBe(80_000);
  });

  it('survives a hub where thousands of faces meet', () => {
    const spokes = 20_000;
    const positions = new Float32Array((spokes + 1) * 3);
    const indices = new Uint32Array(spokes * 3);
    for (let i = 0; i < spokes; i++) {
      const angle = (i / spokes) * 2 * Math.PI;
      positions.set([Math.cos(angle), Math.sin(angle), 0], (i + 1) * 3);
      indices.set([0, i + 1, ((i + 1) % spokes) + 1], i * 3);
    }
    const [chunk] = buildViewMesh({ positions, indices }).chunks;
    expect(normalAt(chunk?.normals ?? new Int16Array(), 0)[2]).toBeCloseTo(1, 3);
  });
});
