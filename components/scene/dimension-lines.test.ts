import { describe, expect, it } from 'vitest';
import { dimensionLines } from './dimension-lines.ts';

const box = {
  minMm: { x: 0, y: 0, z: 0 },
  maxMm: { x: 10, y: 20, z: 30 },
  sizeMm: { x: 10, y: 20, z: 30 },
};

describe('dimensionLines', () => {
  it('draws width and depth along the edges that look at the viewer', () => {
    const [width, depth] = dimensionLines(box, { azimuth: -Math.PI / 4, elevation: 0.3 });
    expect(width?.from.y).toBeLessThan(0);
    expect(depth?.from.x).toBeGreaterThan(10);
    expect([width?.sizeMm, depth?.sizeMm]).toEqual([10, 20]);
  });

  it('moves them to the other edges when the part is turned round', () => {
    const [width, depth] = dimensionLines(box, { azimuth: (3 * Math.PI) / 4, elevation: 0.3 });
    expect(width?.from.y).toBeGreaterThan(20);
    expect(depth?.from.x).toBeLessThan(0);
  });

  it('draws the height on the right of the part', () => {
    const [, , height] = dimensionLines(box, { azimuth: -Math.PI / 4, elevation: 0.3 });
    expect(height?.fromCorner).toEqual({ x: 10, y: 20, z: 0 });
    expect(height?.toCorner.z).toBe(30);
  });
});
