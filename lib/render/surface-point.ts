import type { Hit, Ray } from './bvh-trace.ts';
import { colourAtHeight, type SurfaceLook } from './looks.ts';
import type { PreparedScene } from './prepared-scene.ts';

import type { ScenePart } from './scene.ts';

/** A flat top that lies exactly on a band's edge belongs to the band below it. */
const bandTolerance = 1e-3;

/** Where a ray met the object. Reused for every hit, so no picture allocates per sample. */
export interface SurfacePoint {
  x: number;
  y: number;
  z: number;
  /** Distance from the ray's origin, millimetres. */
  distance: number;
  /** Unit vector back along the ray. */
  viewX: number;
  viewY: number;
  viewZ: number;
  /** The face's own normal, turned to the viewer. */
  fx: number;
  fy: number;
  fz: number;
  /** The smoothed normal, turned to the viewer. */
  sx: number;
  sy: number;
  sz: number;
  /** The smoothed normal with the print's relief. */
  nx: number;
  ny: number;
  nz: number;
  /** Linear colour. */
  r: number;
  g: number;
  b: number;
  /** 1 on a bead, less in a groove. */
  cavity: number;
  part: number;
  look: SurfaceLook;
}

export function createSurfacePoint(look: SurfaceLook): SurfacePoint {
  const zero = { x: 0, y: 0, z: 0, viewX: 0, viewY: 0, viewZ: 0, fx: 0, fy: 0, fz: 0 };
  return {
    ...zero,
    sx: 0,
    sy: 0,
    sz: 0,
    nx: 0,
    ny: 0,
    nz: 0,
    r: 0,
    g: 0,
    b: 0,
    distance: 0,
    cavity: 1,
    part: 0,
    look,
  };
}

/** Fills `point` with the place, normals and colour of a hit. */
export function resolveHit(scene: PreparedScene, hit: { ray: Ray; at: Hit }, point: SurfacePoint): void {
  const { ray, at } = hit;
  point.distance = at.distance;
  point.x = ray.ox + ray.dx * at.distance;
  point.y = ray.oy + ray.dy * at.distance;
  point.z = ray.oz + ray.dz * at.distance;
  point.viewX = -ray.dx;
  point.viewY = -ray.dy;
  point.viewZ = -ray.dz;
  point.part = scene.partOfTriangle[at.triangle] ?? 0;
  point.cavity = 1;
  resolveFace(scene, at.triangle, point);
  resolveNormal(scene, at, point);
  const part = scene.parts[point.part];
  if (part) {
    resolveColour(scene, part, point);
  }
}

function resolveFace({ tracer }: PreparedScene, triangle: number, point: SurfacePoint): void {
  const { triangles } = tracer.bvh;
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
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  const facing = x * point.viewX + y * point.viewY + z * point.viewZ;
  const scale = (facing < 0 ? -1 : 1) / (Math.sqrt(x * x + y * y + z * z) || 1);
  point.fx = x * scale;
  point.fy = y * scale;
  point.fz = z * scale;
}

function resolveNormal({ normals }: PreparedScene, hit: Hit, point: SurfacePoint): void {
  const t = hit.triangle * 9;
  const { u, v } = hit;
  const w = 1 - u - v;
  const x = (normals[t] ?? 0) * w + (normals[t + 3] ?? 0) * u + (normals[t + 6] ?? 0) * v;
  const y = (normals[t + 1] ?? 0) * w + (normals[t + 4] ?? 0) * u + (normals[t + 7] ?? 0) * v;
  const z = (normals[t + 2] ?? 0) * w + (normals[t + 5] ?? 0) * u + (normals[t + 8] ?? 0) * v;
  const agrees = x * point.fx + y * point.fy + z * point.fz;
  const scale = (agrees < 0 ? -1 : 1) / (Math.sqrt(x * x + y * y + z * z) || 1);
  point.sx = x * scale;
  point.sy = y * scale;
  point.sz = z * scale;
  point.nx = point.sx;
  point.ny = point.sy;
  point.nz = point.sz;
}

function resolveColour(scene: PreparedScene, part: ScenePart, point: SurfacePoint): void {
  const band = part.elevationBands?.find(({ toZMm }) => point.z <= toZMm + bandTolerance);
  point.look = band?.look ?? part.look;
  const first = point.look.stops[0];
  if (point.look.stops.length === 1 && first) {
    [point.r, point.g, point.b] = first;
    return;
  }
  const height = Math.max(1e-9, scene.max[2] - scene.min[2]);
  [point.r, point.g, point.b] = colourAtHeight(point.look, (point.z - scene.min[2]) / height);
}
