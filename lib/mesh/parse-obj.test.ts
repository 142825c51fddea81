import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '#lib/errors';
import { measureMesh } from './measure-mesh.ts';
import { parseModel } from './parse-model.ts';
import { parseObj } from './parse-obj.ts';

const encode = (content: string) => new TextEncoder().encode(content);
const parse = (content: string) => parseModel(encode(content));

function refusalOf(content: string): { reason: string | undefined; facts: unknown } {
  try {
    parse(content);
  } catch (error) {
    if (isDomainError(error)) return { reason: error.reason, facts: error.facts };
    throw error;
  }
  throw new Error('The file was accepted.');
}

const cubeCorners = [0, 1, 2, 3, 4, 5, 6, 7]
  .map((bits) => `v ${bits & 1 ? 10 : 0} ${bits & 2 ? 10 : 0} ${bits & 4 ? 10 : 0}`)
  .join('\n');
const cubeFaces = ['1 3 4 2', '5 6 8 7', '1 2 6 5', '3 7 8 4', '1 5 7 3', '2 4 8 6'];
const cube = `${cubeCorners}\n${cubeFaces.map((face) => `f ${face}`).join('\n')}\n`;
const corner = 'v 0 0 0\nv 1 0 0\nv 0 1 2\n';
const cornerPositions = [0, 0, 0, 1, 0, 0, 0, 1, 2];

describe('an OBJ', () => {
  test('gives a closed cube from six squares', () => {
    const { mesh, format } = parse(cube);
    expect(format).toBe('obj');
    expect(measureMesh(mesh)).toMatchObject({ triangleCount: 12, volumeMm3: 1000, openEdgeCount: 0 });
  });

  test.each([
    ['plain indices', 'f 1 2 3'],
    ['indices of textures and normals', 'f 1/4/7 2/5/8 3//9'],
    ['indices without their textures', 'f 1// 2// 3//'],
    ['negative indices', 'f -3 -2 -1'],
    ['a comment after them', 'f 1 2 3 # the only one'],
    ['a line that is continued', 'f 1 2 \\\n 3'],
    ['a continued line of Windows', 'f 1 \\\r\n2 3'],
  ])('may have faces with %s', (_what, face) => {
    expect([...parse(`${corner}${face}\n`).mesh.positions]).toEqual(cornerPositions);
  });

  test('may carry what is not needed: names, groups, normals, materials, colours, comments', () => {
    const content = `# made by hand\r\nmtllib a.mtl\r\no part\r\nv 0 0 0 1 0.5 0.5 0.5\r\nv 1 0 0\r\nv 0 1 2\r\nvn 0 0 1\r\nvt 0 0\r\ng a\r\nusemtl red\r\ns off\r\nl 1 2\r\nf 1 2 3`;
    expect([...parse(content).mesh.positions]).toEqual(cornerPositions);
  });

  test('may name a vertex before it comes', () => {
    expect([...parse(`f 1 2 3\n${corner}`).mesh.positions]).toEqual(cornerPositions);
  });

  test('is known by its first vertex after a long comment', () => {
    expect(parse(`# ${'x'.repeat(5000)}\n${corner}f 1 2 3\n`).format).toBe('obj');
  });

  test('cuts a concave face without leaving it', () => {
    const letterL = 'v 0 0 0\nv 20 0 0\nv 20 10 0\nv 10 10 0\nv 10 30 0\nv 0 30 0\nv 0 0 5\n';
    for (const shift of [0, 1, 2, 3, 4, 5]) {
      const face = [0, 1, 2, 3, 4, 5].map((index) => ((index + shift) % 6) + 1).join(' ');
      const { surfaceMm2 } = measureMesh(parse(`${letterL}f ${face}\nf 1 6 7\n`).mesh);
      expect(surfaceMm2).toBeCloseTo(400 + 75, 6);
    }
  });

  test('keeps the area of any star-shaped face, in any plane', () => {
    const radii = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 24 });
    const axis = fc.constantFrom([0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1]);
    fc.assert(
      fc.property(radii, axis, (sizes, [x = 0, y = 0, z = 0]) => {
        const points = sizes.map((radius, index) => {
          const angle = (index / sizes.length) * 2 * Math.PI;
          return [Math.fround(radius * Math.cos(angle)), Math.fround(radius * Math.sin(angle)), 0];
        });
        const twice = points.reduce((sum, [ax = 0, ay = 0], index) => {
          const [bx = 0, by = 0] = points[(index + 1) % points.length] ?? [];
          return sum + ax * by - ay * bx;
        }, 0);
        const vertices = points.map((point) => `v ${point[x]} ${point[y]} ${point[z]}`);
        const face = points.map((_, index) => index + 1).join(' ');
        const positions = parseObj(encode(`${vertices.join('\n')}\nf ${face}`));
        const triangleCount = points.length - 2;
        expect(positions.length).toBe(triangleCount * 9);
        expect(measureMesh({ positions, triangleCount }).surfaceMm2 / (twice / 2)).toBeCloseTo(1, 4);
      }),
    );
  });

  test.each([
    ['no faces', corner, { reason: 'mesh-empty', facts: {} }],
    ['a corner that is not there', `${corner}f 1 2 4\n`, { reason: 'mesh-bad-index', facts: { line: 4 } }],
    ['a corner before the first', `${corner}f -4 -2 -1\n`, { reason: 'mesh-bad-index', facts: { line: 4 } }],
    ['the corner 0', `${corner}f 0 1 2\n`, { reason: 'mesh-bad-index', facts: { line: 4 } }],
    ['a face of two corners', `${corner}f 1 2\nf 1 2 3\n`, { reason: 'text-bad-line', facts: { line: 4 } }],
    [
      'a corner that is a word',
      `${corner}f 1 2 three\nf 1 2 3\n`,
      { reason: 'text-bad-line', facts: { line: 4 } },
    ],
    ['a vertex of two numbers', `v 1 2\n${corner}f 1 2 3\n`, { reason: 'text-bad-line', facts: { line: 1 } }],
    ['a comma in a number', `v 1,5 2 0\n${corner}f 1 2 3\n`, { reason: 'text-bad-line', facts: { line: 1 } }],
    ['NaN', `v nan 0 0\n${corner}f 1 2 3\n`, { reason: 'mesh-not-finite', facts: { line: 1 } }],
    ['infinity', `${corner}v 1e999 0 0\nf 1 2 4\n`, { reason: 'mesh-not-finite', facts: { line: 4 } }],
    ['an end in the middle of a face', `${corner}f 1 2`, { reason: 'text-truncated', facts: { line: 4 } }],
    ['nothing but a plane', 'v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n', { reason: 'mesh-flat', facts: {} }],
  ])('is refused for %s', (_what, content, refusal) => {
    expect(refusalOf(content)).toEqual(refusal);
  });

  test('with one face of a hundred thousand corners is cut in time', () => {
    const rim = Array.from({ length: 100_000 }, (_, index) => {
      const radius = index % 2 === 0 ? 50 : 40;
      const angle = (index / 100_000) * 2 * Math.PI;
      return `v ${(radius * Math.cos(angle)).toFixed(4)} ${(radius * Math.sin(angle)).toFixed(4)} ${index % 2}`;
    });
    const start = performance.now();
    const { mesh } = parse(`${rim.join('\n')}\nf ${rim.map((_, index) => index + 1).join(' ')}\n`);
    expect(mesh.triangleCount).toBe(99_998);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
