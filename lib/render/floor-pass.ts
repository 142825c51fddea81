import { createRay, type Ray } from './bvh-trace.ts';
import { aimRay } from './camera.ts';
import type { PassInput } from './object-pass.ts';
import { createSampler, type Sampler, samplePair, startSample, zIndexOfPixel } from './sampler.ts';
import { type Direction, domeRadiance, openIrradiance, sampleHemisphere, sampleSoftBox } from './studio.ts';
import { smoothstep } from './vec3.ts';

/** How much light the object keeps from the floor (0-1), at a fraction of the picture's size. */
export interface FloorShadow {
  width: number;
  height: number;
  shade: Float32Array;
}

export interface FloorSampling {
  /** One floor value per this many pixels each way: the shadow is soft. */
  cell: number;
  samples: number;
  /** Does the object cover all pixels from `reach` before to twice `reach` after this one? */
  isHidden: (pixel: { x: number; y: number; reach: number }) => boolean;
}

const dimensions = { jitter: 0, key: 1, rim: 2, around: 3 };
const straightUp: Direction = { x: 0, y: 0, z: 1 };
/** The dark side of the object itself sends a little light down. */
const underLight = 0.12;

/** Traces the shadow on the floor z = the object's foot where the picture can show it. */
export function traceFloor(input: PassInput, { cell, samples, isHidden }: FloorSampling): FloorShadow {
  const width = Math.ceil(input.width / cell);
  const height = Math.ceil(input.height / cell);
  const shade = new Float32Array(width * height);
  const ray = createRay();
  const sampler = createSampler(input.seed + 1);
  const aim = { x: 0, y: 0 };
  for (let pixel = 0; pixel < shade.length; pixel++) {
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    if (isHidden({ x: x * cell, y: y * cell, reach: cell })) {
      continue;
    }
    const zIndex = zIndexOfPixel(x, y);
    let sum = 0;
    for (let index = 0; index < samples; index++) {
      startSample(sampler, zIndex, index);
      samplePair(sampler, dimensions.jitter);
      aim.x = (((x + sampler.u) * cell) / input.width) * 2 - 1;
      aim.y = 1 - (((y + sampler.v) * cell) / input.height) * 2;
      aimRay(input.camera, ray, aim);
      sum += shadeFloorPoint(input, ray, sampler);
    }
    shade[pixel] = sum / samples;
  }
  return { width, height, shade: smoothShade({ width, height, shade }) };
}

function shadeFloorPoint({ scene, studio }: PassInput, ray: Ray, sampler: Sampler): number {
  if (ray.dz >= -1e-4) {
    return 0;
  }
  const distance = (scene.min[2] - ray.oz) / ray.dz;
  const x = ray.ox + ray.dx * distance;
  const y = ray.oy + ray.dy * distance;
  const away = Math.hypot(x - scene.centre[0], y - scene.centre[1]) / scene.sizeMm;
  const fade = 1 - smoothstep(0.75, 1.9, away);
  if (fade === 0) {
    return 0;
  }
  ray.ox = x;
  ray.oy = y;
  ray.oz = scene.min[2] + scene.sizeMm * 1e-4;
  const key = studio.key.strength * studio.key.direction[2];
  const rim = studio.rim.strength * studio.rim.direction[2];
  const around = openIrradiance(1);
  let arriving = 0;
  samplePair(sampler, dimensions.key);
  sampleSoftBox(studio.key, sampler, towards);
  arriving += isFree(ray, scene.tracer) ? key : 0;
  samplePair(sampler, dimensions.rim);
  sampleSoftBox(studio.rim, sampler, towards);
  arriving += isFree(ray, scene.tracer) ? rim : 0;
  samplePair(sampler, dimensions.around);
  sampleHemisphere(straightUp, sampler, towards);
  arriving += isFree(ray, scene.tracer) ? domeRadiance(towards.z) : underLight;
  return Math.max(0, 1 - arriving / (key + rim + around)) * fade;
}

const towards: Direction = { x: 0, y: 0, z: 1 };

function isFree(ray: Ray, tracer: PassInput['scene']['tracer']): boolean {
  ray.dx = towards.x;
  ray.dy = towards.y;
  ray.dz = towards.z;
  return !tracer.isBlocked(ray);
}

/** À-trous smoothing guided by the shade itself: wide where it is soft, narrow at contact. */
function smoothShade({ width, height, shade }: FloorShadow): Float32Array {
  let source = shade;
  let target: Float32Array = new Float32Array(shade.length);
  for (const { step, sigma } of [
    { step: 1, sigma: 2 },
    { step: 2, sigma: 0.14 },
    { step: 4, sigma: 0.07 },
    { step: 8, sigma: 0.04 },
  ]) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        target[y * width + x] = smoothedAt({ width, height, shade: source }, { x, y }, { step, sigma });
      }
    }
    [source, target] = [target, source];
  }
  return source;
}

const kernel = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];

function smoothedAt(
  floor: FloorShadow,
  at: { x: number; y: number },
  { step, sigma }: { step: number; sigma: number },
): number {
  const { width, height, shade } = floor;
  const own = shade[at.y * width + at.x] ?? 0;
  let sum = 0;
  let total = 0;
  for (let j = -2; j <= 2; j++) {
    const y = Math.min(height - 1, Math.max(0, at.y + j * step));
    for (let i = -2; i <= 2; i++) {
      const x = Math.min(width - 1, Math.max(0, at.x + i * step));
      const value = shade[y * width + x] ?? 0;
      const off = (value - own) / sigma;
      const weight = ((kernel[i + 2] ?? 0) * (kernel[j + 2] ?? 0)) / (1 + off * off);
      sum += value * weight;
      total += weight;
    }
  }
  return sum / total;
}

/** The floor's shade at a pixel of the full picture, interpolated. */
export function floorShadeAt(floor: FloorShadow, picture: { x: number; y: number; cell: number }): number {
  const { width, height, shade } = floor;
  const x = Math.min(width - 1, Math.max(0, (picture.x + 0.5) / picture.cell - 0.5));
  const y = Math.min(height - 1, Math.max(0, (picture.y + 0.5) / picture.cell - 0.5));
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(width - 1, left + 1);
  const below = Math.min(height - 1, top + 1);
  const fx = x - left;
  const fy = y - top;
  const upper = (shade[top * width + left] ?? 0) * (1 - fx) + (shade[top * width + right] ?? 0) * fx;
  const lower = (shade[below * width + left] ?? 0) * (1 - fx) + (shade[below * width + right] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
