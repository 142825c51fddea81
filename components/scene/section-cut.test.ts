import { describe, expect, it } from 'vitest';
import { cutPlane } from './section-cut.ts';

const box = {
  minMm: { x: -10, y: 0, z: 5 },
  maxMm: { x: 10, y: 30, z: 45 },
  sizeMm: { x: 20, y: 30, z: 40 },
};

const isKept = (plane: ReturnType<typeof cutPlane>, point: { x: number; y: number; z: number }) =>
  plane.normal.x * point.x + plane.normal.y * point.y + plane.normal.z * point.z + plane.constant >= 0;

describe('cutPlane', () => {
  it('keeps what is below a height', () => {
    const plane = cutPlane({ axis: 'z', share: 0.25 }, box);
    expect(isKept(plane, { x: 0, y: 0, z: 14.9 })).toBe(true);
    expect(isKept(plane, { x: 0, y: 0, z: 15.1 })).toBe(false);
  });

  it('takes away what is nearer to the viewer', () => {
    expect(isKept(cutPlane({ axis: 'y', share: 0.5 }, box), { x: 0, y: 16, z: 9 })).toBe(true);
    expect(isKept(cutPlane({ axis: 'y', share: 0.5 }, box), { x: 0, y: 14, z: 9 })).toBe(false);
    expect(isKept(cutPlane({ axis: 'x', share: 0.5 }, box), { x: 1, y: 0, z: 9 })).toBe(false);
    expect(isKept(cutPlane({ axis: 'x', share: 0.5 }, box), { x: -1, y: 0, z: 9 })).toBe(true);
  });

  it('leaves the whole part at the far end of its slider', () => {
    for (const corner of [box.minMm, box.maxMm]) {
      expect(isKept(cutPlane({ axis: 'z', share: 1 }, box), corner)).toBe(true);
    }
  });
});
