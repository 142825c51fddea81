import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRay } from './bvh-trace.ts';
import { aimRay, frameCamera, pixelRect, projectExtent } from './camera.ts';
import { boxMesh } from './testing.ts';

const views = fc.record({
  azimuthDeg: fc.integer({ min: -180, max: 180 }),
  elevationDeg: fc.integer({ min: 0, max: 60 }),
});

test('an object fills 84 % of the height or 80 % of the width and stays inside', () => {
  fc.assert(
    fc.property(
      views,
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 10, max: 200 }),
      (view, width, height) => {
        const points = boxMesh(width, height).positions;
        const extent = projectExtent(points, frameCamera({ points, view, aspect: 4 / 3 }));
        const heightShare = (extent.top - extent.bottom) / 2;
        const widthShare = (extent.right - extent.left) / 2;
        expect(Math.abs(Math.max(heightShare / 0.84, widthShare / 0.8) - 1)).toBeLessThan(0.03);
        expect(extent.bottom).toBeGreaterThan(-0.88);
        expect(extent.top).toBeLessThan(0.92);
        expect(extent.left + extent.right).toBeCloseTo(0, 1);
      },
    ),
  );
});

test('tall objects of different sizes stand on the same floor line', () => {
  const feet = [30, 60, 240].map((height) => {
    const points = boxMesh(height / 3, height).positions;
    const view = { azimuthDeg: 25, elevationDeg: 14 };
    return projectExtent(points, frameCamera({ points, view, aspect: 4 / 3 })).bottom;
  });
  for (const foot of feet) {
    expect(foot).toBeCloseTo(-0.82, 2);
  }
});

test('zoom 2 shows the target in the middle and everything twice as large', () => {
  const points = boxMesh(20, 60).positions;
  const view = { azimuthDeg: 0, elevationDeg: 0 };
  const near = frameCamera({ points, view: { ...view, zoom: 2, target: [0, 0, 50] }, aspect: 1 });
  const ray = createRay();
  aimRay(near, ray, { x: 0, y: 0 });
  expect(ray.oz).toBeCloseTo(50);
  expect(ray.dz).toBeCloseTo(0);
  const extent = projectExtent(points, near);
  expect((extent.top - extent.bottom) / 2).toBeGreaterThan(1.6);
});

test('azimuth 0 looks from the front and a positive one from the right', () => {
  const points = boxMesh(10, 10).positions;
  const front = frameCamera({ points, view: { azimuthDeg: 0, elevationDeg: 0 }, aspect: 1 });
  const right = frameCamera({ points, view: { azimuthDeg: 90, elevationDeg: 0 }, aspect: 1 });
  expect(front.eye[1]).toBeLessThan(-10);
  expect(right.eye[0]).toBeGreaterThan(10);
});

test('the pixel rectangle never leaves the picture', () => {
  const rect = pixelRect({ left: -3, right: 0, bottom: -0.5, top: 9 }, { width: 100, height: 80 });
  expect(rect).toEqual({ left: 0, top: 0, right: 52, bottom: 62 });
});
