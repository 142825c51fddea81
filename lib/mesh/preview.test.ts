import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '#lib/errors';
import { decodePreview } from './decode-preview.ts';
import { encodePreview } from './encode-preview.ts';
import { measureMesh } from './measure-mesh.ts';
import { boxMesh, joinMeshes, mapPoints, splitTriangles } from './testing.ts';
import { unweld, weld } from './weld.ts';

const base = splitTriangles(splitTriangles(boxMesh(80, 60, 10)));
const lid = mapPoints(splitTriangles(boxMesh(80, 60, 5)), ([x, y, z]) => [x, y, z + 20]);
const parts = [
  { colour: 'ink', triangleCount: base.triangleCount },
  { colour: 'copper', triangleCount: lid.triangleCount },
];
const both = weld(joinMeshes(base, lid));

describe('a preview', () => {
  test('comes back with its parts, closed and in place', async () => {
    const { mesh, parts: decoded } = await decodePreview(await encodePreview({ mesh: both, parts }));
    expect(decoded).toEqual(parts);
    const before = measureMesh(joinMeshes(base, lid));
    const after = measureMesh(unweld(mesh));
    expect(after).toMatchObject({ triangleCount: before.triangleCount, shellCount: 2, openEdgeCount: 0 });
    expect(after.volumeMm3 / before.volumeMm3).toBeCloseTo(1, 4);
    expect(Math.abs(after.maxMm.z - 25)).toBeLessThan(0.001);
  });

  test('keeps the triangles of a part together', async () => {
    const { mesh } = await decodePreview(await encodePreview({ mesh: both, parts }));
    const triangles = unweld(mesh);
    const first = {
      positions: triangles.positions.subarray(0, base.triangleCount * 9),
      triangleCount: base.triangleCount,
    };
    expect(measureMesh(first).maxMm.z).toBeCloseTo(10, 2);
  });

  test('is one part without colour when none is named', async () => {
    const { parts: decoded } = await decodePreview(await encodePreview({ mesh: both }));
    expect(decoded).toEqual([{ colour: '', triangleCount: both.indices.length / 3 }]);
  });

  test('is far smaller than the binary STL', async () => {
    const bytes = await encodePreview({ mesh: both });
    expect(bytes.length).toBeLessThan((both.indices.length / 3) * 12);
  });

  test('is not made of parts that do not add up', async () => {
    await expect(encodePreview({ mesh: both, parts: parts.slice(1) })).rejects.toThrow(RangeError);
  });
});

describe('a malformed preview', () => {
  const isRefused = async (bytes: Uint8Array) => {
    try {
      await decodePreview(bytes);
      return true;
    } catch (error) {
      return isDomainError(error) && error.reason === 'preview-malformed';
    }
  };

  test('is refused when it is cut anywhere', async () => {
    const bytes = await encodePreview({ mesh: both, parts });
    for (let length = 0; length < bytes.length; length += 7) {
      await expect(decodePreview(bytes.subarray(0, length))).rejects.toThrow('preview-malformed');
    }
  });

  test('never crashes, whichever bytes are changed', async () => {
    const bytes = await encodePreview({ mesh: both, parts });
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, (list) => {
        const damaged = bytes.slice();
        for (const [at, value] of list) damaged[at] = value;
        return isRefused(damaged);
      }),
    );
  });

  test('cannot claim more triangles than it has bytes for', async () => {
    const bytes = await encodePreview({ mesh: both });
    const claim = new TextDecoder('latin1')
      .decode(bytes)
      .replace(/"triangleCount":\d+/, '"triangleCount":999');
    const damaged = Uint8Array.from(claim, (letter) => letter.charCodeAt(0));
    await expect(decodePreview(damaged)).rejects.toThrow('preview-malformed');
  });
});
