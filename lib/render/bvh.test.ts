import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildBvh } from './bvh-build.ts';
import { BvhTracer, createHit, createRay, type Ray } from './bvh-trace.ts';

const coordinate = fc.integer({ min: -400, max: 400 }).map((eighths) => eighths / 8);
const meshes = fc
  .array(fc.array(coordinate, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 60 })
  .map((triangles) => new Float32Array(triangles.flat()));
const rays = fc.record({
  ox: coordinate,
  oy: coordinate,
  oz: coordinate,
  dx: coordinate,
  dy: coordinate,
  dz: fc.integer({ min: 1, max: 400 }),
});

/** The nearest hit by asking every triangle, each as its own hierarchy of one leaf. */
function closestByBruteForce(positions: Float32Array, ray: Ray): number {
  let best = Infinity;
  for (let from = 0; from < positions.length; from += 9) {
    const hit = createHit();
    new BvhTracer(buildBvh(positions.slice(from, from + 9))).closest(ray, hit);
    best = Math.min(best, hit.distance);
  }
  return best;
}

test('finds the same nearest triangle as asking every one of them', () => {
  fc.assert(
    fc.property(meshes, rays, (positions, direction) => {
      const ray = { ...createRay(), ...direction };
      const tracer = new BvhTracer(buildBvh(positions));
      const hit = createHit();
      const found = tracer.closest(ray, hit);
      const expected = closestByBruteForce(positions, ray);
      expect(found).toBe(Number.isFinite(expected));
      expect(Math.abs(hit.distance - expected) || 0).toBeLessThan(1e-9);
      expect(tracer.isBlocked(ray)).toBe(found);
    }),
    { numRuns: 300 },
  );
});

test('keeps every triangle exactly once, each inside its leaf’s box', () => {
  fc.assert(
    fc.property(meshes, (positions) => {
      const { order, nodes, bounds, triangles } = buildBvh(positions);
      expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
      for (let node = 0; node * 2 < nodes.length; node++) {
        const start = nodes[node * 2] ?? 0;
        for (let i = start * 9; i < (start + (nodes[node * 2 + 1] ?? 0)) * 9; i++) {
          expect(triangles[i]).toBeGreaterThanOrEqual(bounds[node * 6 + (i % 3)] ?? Infinity);
          expect(triangles[i]).toBeLessThanOrEqual(bounds[node * 6 + 3 + (i % 3)] ?? -Infinity);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a ray in the plane of a box’s face does not vanish', () => {
  const tracer = new BvhTracer(buildBvh(new Float32Array([0, 0, 5, 4, 0, 5, 0, 4, 5])));
  const ray = { ox: 0.5, oy: 0.5, oz: 0, dx: 0, dy: 0, dz: 1 };
  const hit = createHit();
  expect(tracer.closest(ray, hit)).toBe(true);
  expect(hit.distance).toBeCloseTo(5);
});

test('an empty mesh is hit by nothing', () => {
  const tracer = new BvhTracer(buildBvh(new Float32Array(0)));
  expect(tracer.isBlocked(createRay())).toBe(false);
});
