import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';
import { measureMesh } from './measure-mesh.ts';
import { simplifyMesh } from './simplify-mesh.ts';
import { boxMesh, splitTriangles } from './testing.ts';
import { unweld, weld } from './weld.ts';

const fine = weld(splitTriangles(splitTriangles(splitTriangles(boxMesh(30, 20, 10)))));

describe('simplifyMesh', () => {
  it('leaves out what is flat and keeps volume, box and closedness', async () => {
    const coarse = await simplifyMesh(fine, { triangleCount: 12, maxErrorShare: 0.001 });
    expect(fine.indices.length / 3).toBe(768);
    expect(coarse.indices.length / 3).toBe(12);
    expect(coarse.positions.length / 3).toBe(8);
    expect(boundsOf(coarse.positions)).toEqual(boundsOf(fine.positions));
    const measure = measureMesh(unweld(coarse));
    expect(measure.volumeMm3).toBeCloseTo(6000, 3);
    expect(measure.openEdgeCount).toBe(0);
  });

  it('moves nothing further than allowed, whatever is asked for', async () => {
    const coarse = await simplifyMesh(fine, { triangleCount: 1, maxErrorShare: 0.001 });
    expect(coarse.indices.length / 3).toBe(12);
  });

  it('gives back a mesh that is small already', async () => {
    expect(await simplifyMesh(fine, { triangleCount: 768, maxErrorShare: 0.1 })).toBe(fine);
  });
});
