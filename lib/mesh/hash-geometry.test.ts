import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestGeometry, hashGeometry } from './hash-geometry.ts';
import { parseModel } from './parse-model.ts';
import { boxMesh, mapPoints, meshOf } from './testing.ts';
import { writeBinaryStl } from './write-binary-stl.ts';

const box = boxMesh(10, 20, 30);

test('is the SHA-256 of the coordinates', () => {
  const expected = createHash('sha256').update(new Uint8Array(box.positions.buffer)).digest('hex');
  expect(hashGeometry(box)).toBe(expected);
});

test('covers meshes larger than its buffer', () => {
  const large = meshOf(Float32Array.from({ length: 9 * 5000 }, (_, index) => index));
  const expected = createHash('sha256').update(new Uint8Array(large.positions.buffer)).digest('hex');
  expect(hashGeometry(large)).toBe(expected);
});

test('is the same whatever the header and the normals of the file are', () => {
  const bytes = writeBinaryStl(box);
  bytes.fill(0x41, 0, 80);
  new DataView(bytes.buffer).setFloat32(84, 0.5, true);
  expect(hashGeometry(parseModel(bytes).mesh)).toBe(hashGeometry(box));
});

test('takes -0 for 0', () => {
  const negative = mapPoints(box, ([x, y, z]) => [x === 0 ? -0 : x, y, z]);
  expect(hashGeometry(negative)).toBe(hashGeometry(box));
});

test('is the same beside the thread that asks for it', async () => {
  const negative = mapPoints(box, ([x, y, z]) => [x === 0 ? -0 : x, y, z]);
  expect(await digestGeometry(negative)).toBe(hashGeometry(box));
  const longer = { ...box, positions: new Float32Array([...box.positions, 1, 2, 3]) };
  expect(await digestGeometry(longer)).toBe(hashGeometry(box));
});

test('differs when a point moves', () => {
  const moved = mapPoints(box, ([x, y, z]) => [x, y, z === 30 ? 30.001 : z]);
  expect(hashGeometry(moved)).not.toBe(hashGeometry(box));
});
