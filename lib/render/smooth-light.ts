import type { LightBuffer } from './light-buffer.ts';

/** Binomial weights by distance from the middle, for a reach of one and of two taps. */
const kernels = { 1: [1 / 2, 1 / 4], 2: [3 / 8, 1 / 4, 1 / 16] };

interface SmoothingPass {
  source: Float32Array;
  target: Float32Array;
  /** Distance of the kernel's taps, pixels. */
  step: number;
  reach: 1 | 2;
  /** How much two light values may differ and still be mixed. */
  rangeSigma: number;
  /** Distance from the tangent plane at which a neighbour counts half, millimetres. */
  planeMm: number;
}

/**
 * Smooths the traced shares of light with the edge-avoiding à-trous wavelet (Dammertz et al., HPG
 * 2010): four passes of a small kernel with growing holes, guided by normal, tangent plane and, from
 * the second pass on, by the light itself so that shadow edges stay. Colour and relief are not touched.
 */
export function smoothLight(buffer: LightBuffer, pixelMm: number): void {
  const passes = [
    { step: 1, reach: 2, rangeSigma: 4 },
    { step: 2, reach: 2, rangeSigma: 0.35 },
    { step: 4, reach: 1, rangeSigma: 0.2 },
    { step: 8, reach: 1, rangeSigma: 0.12 },
  ] as const;
  let source = buffer.light;
  let target: Float32Array = new Float32Array(source.length);
  for (const pass of passes) {
    smoothOnce(buffer, { ...pass, source, target, planeMm: pixelMm * (0.6 + pass.step * 0.6) });
    [source, target] = [target, source];
  }
  buffer.light = source;
}

function smoothOnce(buffer: LightBuffer, pass: SmoothingPass): void {
  const { width, height, hits, channelCount } = buffer;
  const sums = new Float64Array(channelCount);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if ((hits[pixel] ?? 0) === 0) {
        continue;
      }
      const weight = gatherNeighbours(buffer, pass, { pixel, x, y, sums });
      for (let c = 0; c < channelCount; c++) {
        pass.target[pixel * channelCount + c] = (sums[c] ?? 0) / weight;
      }
    }
  }
}

interface Centre {
  pixel: number;
  x: number;
  y: number;
  sums: Float64Array;
}

function gatherNeighbours(buffer: LightBuffer, pass: SmoothingPass, { pixel, x, y, sums }: Centre): number {
  const { width, height, hits, channelCount } = buffer;
  const { source, step, reach } = pass;
  const kernel: readonly number[] = kernels[reach];
  let total = 0;
  sums.fill(0);
  for (let j = -reach; j <= reach; j++) {
    const row = y + j * step;
    if (row < 0 || row >= height) {
      continue;
    }
    for (let i = -reach; i <= reach; i++) {
      const column = x + i * step;
      const other = row * width + column;
      if (column < 0 || column >= width || (hits[other] ?? 0) === 0) {
        continue;
      }
      const spatial = (kernel[Math.abs(i)] ?? 0) * (kernel[Math.abs(j)] ?? 0);
      const weight = other === pixel ? spatial : spatial * likeness(buffer, pass, { pixel, other });
      if (weight < 1e-5) {
        continue;
      }
      total += weight;
      const at = other * channelCount;
      for (let c = 0; c < channelCount; c++) {
        sums[c] = (sums[c] ?? 0) + weight * (source[at + c] ?? 0);
      }
    }
  }
  return total;
}

/** How much of a neighbour's light is this pixel's too: 1 for the same plane and the same light. */
function likeness(
  buffer: LightBuffer,
  pass: SmoothingPass,
  { pixel, other }: { pixel: number; other: number },
): number {
  const { guides, channelCount } = buffer;
  const { source, rangeSigma, planeMm } = pass;
  const a = pixel * 6;
  const b = other * 6;
  const nx = guides[a + 3] ?? 0;
  const ny = guides[a + 4] ?? 0;
  const nz = guides[a + 5] ?? 0;
  const cosine = nx * (guides[b + 3] ?? 0) + ny * (guides[b + 4] ?? 0) + nz * (guides[b + 5] ?? 0);
  if (cosine < 0.7) {
    return 0;
  }
  const dx = (guides[b] ?? 0) - (guides[a] ?? 0);
  const dy = (guides[b + 1] ?? 0) - (guides[a + 1] ?? 0);
  const dz = (guides[b + 2] ?? 0) - (guides[a + 2] ?? 0);
  const off = (nx * dx + ny * dy + nz * dz) / planeMm;
  const c2 = cosine * cosine;
  const c4 = c2 * c2;
  const c8 = c4 * c4;
  const p = pixel * channelCount;
  const q = other * channelCount;
  const key = ((source[p] ?? 0) - (source[q] ?? 0)) / rangeSigma;
  const around = ((source[p + 3] ?? 0) - (source[q + 3] ?? 0)) / (rangeSigma * 4);
  return (c8 * c8) / ((1 + off * off) * (1 + key * key) * (1 + around * around));
}
