/**
 * Low-discrepancy samples: the (0,2) Sobol sequence, Owen-scrambled by hashing (Burley, JCGT 9(4), 2020),
 * indexed along a Z-curve over the pixels (Ahmed and Wonka, 2020), so that neighbouring pixels
 * complete each other's strata and what noise is left is fine-grained and easy to filter.
 */
export interface Sampler {
  /** Last pair drawn by `samplePair`, each in [0, 1). */
  u: number;
  v: number;
  seed: number;
  reversedIndex: number;
}

const samplesPerPixelMax = 16;

export function createSampler(seed: number): Sampler {
  return { u: 0, v: 0, seed: hash32(seed), reversedIndex: 0 };
}

/** Moves the sampler to sample `sampleIndex` (0-15) of a pixel, given by its Z-curve index. */
export function startSample(sampler: Sampler, zIndex: number, sampleIndex: number): void {
  sampler.reversedIndex = reverseBits((zIndex * samplesPerPixelMax + sampleIndex) >>> 0);
}

/** Draws the 2D point of one dimension pair into `sampler.u` and `sampler.v`. */
export function samplePair(sampler: Sampler, dimension: number): void {
  const seed = Math.imul(sampler.seed + dimension, 0x9e3779b1) >>> 0;
  const index = reverseBits(scramble(sampler.reversedIndex, seed));
  sampler.u = reverseBits(scramble(index, seed ^ 0x5bf03635)) / 4294967296;
  sampler.v = reverseBits(scramble(reversedSecondSobol(index), seed ^ 0x27d4eb2f)) / 4294967296;
}

/** Interleaves the bits of a pixel's coordinates (each below 65,536). */
export function zIndexOfPixel(x: number, y: number): number {
  return (spreadBits(x) | (spreadBits(y) << 1)) >>> 0;
}

export function hash32(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

function spreadBits(value: number): number {
  let x = value & 0xffff;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}

function reverseBits(value: number): number {
  let x = value;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}

/** Laine-Karras permutation: each bit is flipped depending on lower bits only. */
function scramble(value: number, seed: number): number {
  let x = (value + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  return x ^ Math.imul(x, 0x8d22f6e6);
}

/** The second Sobol dimension is linear over bits, so four byte tables hold it (bits reversed). */
const secondSobolTables = buildSecondSobolTables();

function reversedSecondSobol(index: number): number {
  return (
    (secondSobolTables[index & 255] ?? 0) ^
    (secondSobolTables[256 + ((index >>> 8) & 255)] ?? 0) ^
    (secondSobolTables[512 + ((index >>> 16) & 255)] ?? 0) ^
    (secondSobolTables[768 + (index >>> 24)] ?? 0)
  );
}

function buildSecondSobolTables(): Int32Array {
  const tables = new Int32Array(1024);
  for (let byte = 0; byte < 4; byte++) {
    for (let value = 0; value < 256; value++) {
      tables[byte * 256 + value] = reverseBits(secondSobol((value << (byte * 8)) >>> 0)) | 0;
    }
  }
  return tables;
}

function secondSobol(index: number): number {
  let result = 0;
  let direction = 0x80000000;
  for (let rest = index; rest !== 0; rest >>>= 1) {
    if (rest & 1) {
      result ^= direction;
    }
    direction ^= direction >>> 1;
  }
  return result >>> 0;
}
