import type { FloorShadow } from './floor-pass.ts';
import { floorShadeAt } from './floor-pass.ts';
import { type LightBuffer, lightChannels } from './light-buffer.ts';
import { smoothstep } from './vec3.ts';

export interface PictureLayers {
  object: LightBuffer;
  floor: FloorShadow;
  width: number;
  height: number;
  /** Pixels per floor value. */
  cell: number;
}

const exposure = 0.57;
const whitePoint = 3.2;
/** Deep ink: darkens a light stage without greying it and still shows on a dark one. */
const shadowColour = [9, 16, 29];
const shadowStrength = 0.8;
/** Shade well below this fades to nothing, or a faint haze would outline the picture. */
const hazeLevel = 0.065;

/** Lays the lit object over its shadow: straight-alpha sRGB, transparent everywhere else. */
export function composePicture(layers: PictureLayers): Uint8ClampedArray {
  const { object, width, height } = layers;
  const rgba = new Uint8ClampedArray(width * height * 4);
  const colour = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const coverage = developPixel(object, { x, y }, colour);
      const shadow = shadowAlpha(layers, { x, y }) * (1 - coverage);
      const alpha = coverage + shadow;
      const at = (y * width + x) * 4;
      for (let c = 0; c < 3 && alpha > 0; c++) {
        rgba[at + c] = ((colour[c] ?? 0) * coverage + (shadowColour[c] ?? 0) * shadow) / alpha;
      }
      rgba[at + 3] = alpha * 255;
    }
  }
  return rgba;
}

/** Writes the object's sRGB colour (0-255) at a pixel and returns how much of the pixel it covers. */
function developPixel(object: LightBuffer, { x, y }: { x: number; y: number }, out: Float64Array): number {
  const { rect, width, hits, samples } = object;
  if (x < rect.left || x >= rect.right || y < rect.top || y >= rect.bottom) {
    return 0;
  }
  const pixel = (y - rect.top) * width + (x - rect.left);
  const count = hits[pixel] ?? 0;
  if (count === 0) {
    return 0;
  }
  for (let c = 0; c < 3; c++) {
    out[c] = encodeSrgb(toneMap(radianceAt(object, pixel, c) * exposure)) * 255;
  }
  return count / (samples[pixel] ?? count);
}

function radianceAt(object: LightBuffer, pixel: number, channel: number): number {
  const { light, channelCount } = object;
  const at = pixel * channelCount;
  const rgb = pixel * 3 + channel;
  const mirrored =
    channelCount > lightChannels.mirrored ? (light[at + lightChannels.mirrored + channel] ?? 0) : 0;
  return (
    (object.key[rgb] ?? 0) * (light[at + lightChannels.key] ?? 0) +
    (object.rim[rgb] ?? 0) * (light[at + lightChannels.rim] ?? 0) +
    (object.around[rgb] ?? 0) * (light[at + lightChannels.around + channel] ?? 0) +
    (object.gloss[rgb] ?? 0) * (light[at + lightChannels.gloss] ?? 0) +
    (object.own[rgb] ?? 0) +
    mirrored
  );
}

/** Reinhard's curve with a white point: mid tones keep their colour, highlights roll off. */
function toneMap(value: number): number {
  return Math.min(1, (value * (1 + value / (whitePoint * whitePoint)) * 1.07) / (1 + value * 0.62));
}

function encodeSrgb(linear: number): number {
  const value = Math.max(0, linear);
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function shadowAlpha(
  { floor, width, height, cell }: PictureLayers,
  { x, y }: { x: number; y: number },
): number {
  const shade = floorShadeAt(floor, { x, y, cell });
  const u = (x + 0.5) / width;
  const v = (y + 0.5) / height;
  // The shadow ends inside the picture: a cut-off edge would show on the stage.
  const side = smoothstep(0, 0.24, Math.min(u, 1 - u));
  const edge = side * smoothstep(0, 0.16, v) * smoothstep(0, 0.1, 1 - v);
  return ((shade * shade) / (shade + hazeLevel)) * shadowStrength * edge;
}
