import type { PictureRect } from './camera.ts';
import type { LightSample } from './gather-light.ts';
import type { OpenShading } from './shade-open.ts';
import type { SurfacePoint } from './surface-point.ts';

/** Channels of `light`, per pixel. The last four exist only where something is metallic. */
export const lightChannels = { key: 0, rim: 1, around: 2, gloss: 5, mirrored: 6 };
const plasticChannels = 6;
const metalChannels = 9;

/** Sums over a pixel's samples, for the pixels of a rectangle; `averageSamples` divides them. */
export interface LightBuffer {
  rect: PictureRect;
  width: number;
  height: number;
  samples: Uint8Array;
  hits: Uint8Array;
  /** Samples that also traced light. */
  litHits: Uint8Array;
  part: Uint16Array;
  /** Position (3) and smoothed normal (3), the filter's guides. */
  guides: Float32Array;
  key: Float32Array;
  rim: Float32Array;
  around: Float32Array;
  gloss: Float32Array;
  own: Float32Array;
  /** Traced shares of light, `channelCount` per pixel. */
  light: Float32Array;
  channelCount: number;
  keyWeight: Float32Array;
  rimWeight: Float32Array;
}

export function createLightBuffer(rect: PictureRect, hasMetal: boolean): LightBuffer {
  const width = Math.max(0, rect.right - rect.left);
  const height = Math.max(0, rect.bottom - rect.top);
  const pixels = width * height;
  const channelCount = hasMetal ? metalChannels : plasticChannels;
  const rgb = () => new Float32Array(pixels * 3);
  return {
    rect,
    width,
    height,
    samples: new Uint8Array(pixels),
    hits: new Uint8Array(pixels),
    litHits: new Uint8Array(pixels),
    part: new Uint16Array(pixels),
    guides: new Float32Array(pixels * 6),
    key: rgb(),
    rim: rgb(),
    around: rgb(),
    gloss: rgb(),
    own: rgb(),
    light: new Float32Array(pixels * channelCount),
    channelCount,
    keyWeight: new Float32Array(pixels),
    rimWeight: new Float32Array(pixels),
  };
}

/** Does the object fill this pixel? Pixels outside the buffer are not covered. */
export function isCovered({ rect, width, hits, samples }: LightBuffer, x: number, y: number): boolean {
  if (x < rect.left || x >= rect.right || y < rect.top || y >= rect.bottom) {
    return false;
  }
  const pixel = (y - rect.top) * width + (x - rect.left);
  return (hits[pixel] ?? 0) > 0 && hits[pixel] === samples[pixel];
}

/** Adds the shading of one sample that met the object, and its traced light if it has any. */
export function addSample(
  buffer: LightBuffer,
  pixel: number,
  { point, open, traced }: { point: SurfacePoint; open: OpenShading; traced: LightSample | undefined },
): void {
  buffer.hits[pixel] = (buffer.hits[pixel] ?? 0) + 1;
  buffer.part[pixel] = point.part;
  addGuides(buffer.guides, pixel * 6, point);
  addRgb(buffer.key, pixel * 3, open.key);
  addRgb(buffer.rim, pixel * 3, open.rim);
  addRgb(buffer.around, pixel * 3, open.around);
  addRgb(buffer.gloss, pixel * 3, open.gloss);
  addRgb(buffer.own, pixel * 3, open.own);
  if (traced) {
    addLight(buffer, pixel, traced);
  }
}

function addGuides(guides: Float32Array, at: number, point: SurfacePoint): void {
  guides[at] = (guides[at] ?? 0) + point.x;
  guides[at + 1] = (guides[at + 1] ?? 0) + point.y;
  guides[at + 2] = (guides[at + 2] ?? 0) + point.z;
  guides[at + 3] = (guides[at + 3] ?? 0) + point.sx;
  guides[at + 4] = (guides[at + 4] ?? 0) + point.sy;
  guides[at + 5] = (guides[at + 5] ?? 0) + point.sz;
}

function addRgb(target: Float32Array, at: number, rgb: Float64Array): void {
  target[at] = (target[at] ?? 0) + (rgb[0] ?? 0);
  target[at + 1] = (target[at + 1] ?? 0) + (rgb[1] ?? 0);
  target[at + 2] = (target[at + 2] ?? 0) + (rgb[2] ?? 0);
}

function addLight(buffer: LightBuffer, pixel: number, traced: LightSample): void {
  const { light, channelCount, keyWeight, rimWeight } = buffer;
  const at = pixel * channelCount;
  buffer.litHits[pixel] = (buffer.litHits[pixel] ?? 0) + 1;
  light[at] = (light[at] ?? 0) + traced.keySeen;
  light[at + 1] = (light[at + 1] ?? 0) + traced.rimSeen;
  keyWeight[pixel] = (keyWeight[pixel] ?? 0) + traced.keyOpen;
  rimWeight[pixel] = (rimWeight[pixel] ?? 0) + traced.rimOpen;
  addRgb(light, at + lightChannels.around, traced.around);
  light[at + lightChannels.gloss] = (light[at + lightChannels.gloss] ?? 0) + traced.glossSeen;
  if (channelCount === metalChannels) {
    addRgb(light, at + lightChannels.mirrored, traced.mirrored);
  }
}

/** Turns the sums into means, in place; colours become means over the samples that hit. */
export function averageSamples(buffer: LightBuffer): void {
  const { hits, light, channelCount, guides } = buffer;
  for (let pixel = 0; pixel < hits.length; pixel++) {
    const count = hits[pixel] ?? 0;
    if (count === 0) {
      continue;
    }
    for (const colours of [buffer.key, buffer.rim, buffer.around, buffer.gloss, buffer.own]) {
      scaleRange(colours, { from: pixel * 3, length: 3 }, 1 / count);
    }
    const at = pixel * channelCount;
    const keyOpen = buffer.keyWeight[pixel] ?? 0;
    const rimOpen = buffer.rimWeight[pixel] ?? 0;
    light[at] = keyOpen > 0 ? (light[at] ?? 0) / keyOpen : 1;
    light[at + 1] = rimOpen > 0 ? (light[at + 1] ?? 0) / rimOpen : 1;
    scaleRange(
      light,
      { from: at + 2, length: channelCount - 2 },
      1 / Math.max(1, buffer.litHits[pixel] ?? 0),
    );
    scaleRange(guides, { from: pixel * 6, length: 3 }, 1 / count);
    const n = pixel * 6 + 3;
    const length = Math.hypot(guides[n] ?? 0, guides[n + 1] ?? 0, guides[n + 2] ?? 0) || 1;
    scaleRange(guides, { from: n, length: 3 }, 1 / length);
  }
}

function scaleRange(values: Float32Array, range: { from: number; length: number }, factor: number): void {
  for (let i = range.from; i < range.from + range.length; i++) {
    values[i] = (values[i] ?? 0) * factor;
  }
}
