import type { Bvh } from './bvh-build.ts';

export interface Ray {
  ox: number;
  oy: number;
  oz: number;
  dx: number;
  dy: number;
  dz: number;
}

/** The nearest hit: `triangle` counts in leaf order, u and v are its barycentric coordinates. */
export interface Hit {
  distance: number;
  triangle: number;
  u: number;
  v: number;
}

export function createRay(): Ray {
  return { ox: 0, oy: 0, oz: 0, dx: 0, dy: 0, dz: 1 };
}

export function createHit(): Hit {
  return { distance: Infinity, triangle: -1, u: 0, v: 0 };
}

const minDistance = 1e-6;
/** Rounding must not let a ray slip through the edge of a box. */
const slack = 1 + 1e-12;

/** 1 / d that stays finite, so that a box face through the ray's origin never gives 0 × ∞. */
function inverse(direction: number): number {
  return 1 / (Math.abs(direction) < 1e-30 ? 1e-30 : direction);
}

/** Casts rays through a hierarchy; one tracer per thread, for it keeps its stack. */
export class BvhTracer {
  readonly bvh: Bvh;
  private readonly stack = new Int32Array(128);
  private readonly stackNear = new Float64Array(128);
  private readonly anyHit = createHit();

  constructor(bvh: Bvh) {
    this.bvh = bvh;
  }

  /** Finds the nearest triangle along the ray, seen from either side. */
  closest(ray: Ray, hit: Hit): boolean {
    hit.triangle = -1;
    hit.distance = Infinity;
    this.walk(ray, hit, false);
    return hit.triangle >= 0;
  }

  /** Is there anything at all along the ray? */
  isBlocked(ray: Ray): boolean {
    this.anyHit.triangle = -1;
    this.anyHit.distance = Infinity;
    this.walk(ray, this.anyHit, true);
    return this.anyHit.triangle >= 0;
  }

  private walk(ray: Ray, hit: Hit, isAnyEnough: boolean): void {
    const { bounds, nodes } = this.bvh;
    const { stack, stackNear } = this;
    if (this.bvh.order.length === 0) {
      return;
    }
    const ix = inverse(ray.dx);
    const iy = inverse(ray.dy);
    const iz = inverse(ray.dz);
    const { ox, oy, oz } = ray;
    // Offsets of the sides of a box that the ray meets first; comparisons beat Math.min here.
    const nearX = ix < 0 ? 3 : 0;
    const nearY = iy < 0 ? 4 : 1;
    const nearZ = iz < 0 ? 5 : 2;
    let best = hit.distance;
    let depth = 0;
    let node = 0;
    for (;;) {
      if ((nodes[node * 2 + 1] ?? 0) > 0) {
        this.hitLeaf(node, ray, hit);
        best = hit.distance;
        if (isAnyEnough && hit.triangle >= 0) {
          return;
        }
      } else {
        const left = nodes[node * 2] ?? 0;
        const a = left * 6;
        const b = a + 6;
        let nearA = ((bounds[a + nearX] ?? 0) - ox) * ix;
        let farA = ((bounds[a + 3 - nearX] ?? 0) - ox) * ix;
        let nearB = ((bounds[b + nearX] ?? 0) - ox) * ix;
        let farB = ((bounds[b + 3 - nearX] ?? 0) - ox) * ix;
        const nearAy = ((bounds[a + nearY] ?? 0) - oy) * iy;
        const farAy = ((bounds[a + 5 - nearY] ?? 0) - oy) * iy;
        const nearBy = ((bounds[b + nearY] ?? 0) - oy) * iy;
        const farBy = ((bounds[b + 5 - nearY] ?? 0) - oy) * iy;
        const nearAz = ((bounds[a + nearZ] ?? 0) - oz) * iz;
        const farAz = ((bounds[a + 7 - nearZ] ?? 0) - oz) * iz;
        const nearBz = ((bounds[b + nearZ] ?? 0) - oz) * iz;
        const farBz = ((bounds[b + 7 - nearZ] ?? 0) - oz) * iz;
        if (nearAy > nearA) nearA = nearAy;
        if (nearAz > nearA) nearA = nearAz;
        if (nearBy > nearB) nearB = nearBy;
        if (nearBz > nearB) nearB = nearBz;
        if (farAy < farA) farA = farAy;
        if (farAz < farA) farA = farAz;
        if (farBy < farB) farB = farBy;
        if (farBz < farB) farB = farBz;
        const hitsA = farA >= 0 && nearA <= farA * slack && nearA <= best;
        const hitsB = farB >= 0 && nearB <= farB * slack && nearB <= best;
        if (hitsA && hitsB) {
          const leftFirst = nearA <= nearB;
          stackNear[depth] = leftFirst ? nearB : nearA;
          stack[depth++] = leftFirst ? left + 1 : left;
          node = leftFirst ? left : left + 1;
          continue;
        }
        if (hitsA || hitsB) {
          node = hitsA ? left : left + 1;
          continue;
        }
      }
      do {
        if (depth === 0) {
          return;
        }
        depth--;
      } while ((stackNear[depth] ?? 0) > best);
      node = stack[depth] ?? 0;
    }
  }

  /** Möller and Trumbore's test against each triangle of a leaf. */
  private hitLeaf(leaf: number, ray: Ray, hit: Hit): void {
    const { nodes, triangles } = this.bvh;
    const { ox, oy, oz, dx, dy, dz } = ray;
    const start = nodes[leaf * 2] ?? 0;
    const end = start + (nodes[leaf * 2 + 1] ?? 0);
    for (let triangle = start; triangle < end; triangle++) {
      const t = triangle * 9;
      const ax = triangles[t] ?? 0;
      const ay = triangles[t + 1] ?? 0;
      const az = triangles[t + 2] ?? 0;
      const ux = (triangles[t + 3] ?? 0) - ax;
      const uy = (triangles[t + 4] ?? 0) - ay;
      const uz = (triangles[t + 5] ?? 0) - az;
      const vx = (triangles[t + 6] ?? 0) - ax;
      const vy = (triangles[t + 7] ?? 0) - ay;
      const vz = (triangles[t + 8] ?? 0) - az;
      const px = dy * vz - dz * vy;
      const py = dz * vx - dx * vz;
      const pz = dx * vy - dy * vx;
      const inverseDet = 1 / (ux * px + uy * py + uz * pz);
      const sx = ox - ax;
      const sy = oy - ay;
      const sz = oz - az;
      const u = (sx * px + sy * py + sz * pz) * inverseDet;
      if (!(u >= 0 && u <= 1)) {
        continue;
      }
      const qx = sy * uz - sz * uy;
      const qy = sz * ux - sx * uz;
      const qz = sx * uy - sy * ux;
      const v = (dx * qx + dy * qy + dz * qz) * inverseDet;
      const distance = (vx * qx + vy * qy + vz * qz) * inverseDet;
      if (v >= 0 && u + v <= 1 && distance > minDistance && distance < hit.distance) {
        hit.distance = distance;
        hit.triangle = triangle;
        hit.u = u;
        hit.v = v;
      }
    }
  }
}
