import type { Buckets } from './buckets.ts';

/** A bucket takes two bytes at most, a count below 2^53 eight. */
const mostBytesEach = 10;
let scratch = new Uint8Array(4096);

/**
 * Buckets and their counts as bytes: bucket and zigzag count in turn, each as a little-endian base-128
 * number. Two encodings one after the other decode to the sum of both, so the database adds histograms up
 * by joining bytes.
 */
export function encodeBuckets(buckets: Buckets): Uint8Array {
  if (scratch.length < buckets.room * mostBytesEach) scratch = new Uint8Array(buckets.room * mostBytesEach);
  let end = 0;
  buckets.visit((bucket, count) => {
    end = putNumber(bucket, end);
    end = putNumber(count < 0 ? -2 * count - 1 : 2 * count, end);
  });
  return scratch.slice(0, end);
}

/** Writes a number into the scratch bytes; returns where the next one begins. */
function putNumber(value: number, start: number): number {
  let rest = value;
  let at = start;
  while (rest >= 128) {
    scratch[at++] = (rest % 128) + 128;
    rest = Math.floor(rest / 128);
  }
  scratch[at++] = rest;
  return at;
}

/** Adds encoded counts to `into` in place. */
export function addEncodedBuckets(into: Buckets, bytes: Uint8Array): void {
  let value = 0;
  let scale = 1;
  let bucket = -1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte >= 128) {
      scale *= 128;
      continue;
    }
    if (bucket < 0) bucket = value;
    else {
      into.add(bucket, (value % 2 === 0 ? value : -value - 1) / 2);
      bucket = -1;
    }
    value = 0;
    scale = 1;
  }
}
