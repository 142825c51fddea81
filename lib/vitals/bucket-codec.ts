/**
 * Buckets and their counts as bytes: bucket and zigzag count in turn, each as a little-endian base-128
 * number. Two encodings one after the other decode to the sum of both, so the database adds histograms up
 * by joining bytes.
 */
export function encodeBuckets(buckets: ReadonlyMap<number, number>): Uint8Array {
  const bytes: number[] = [];
  for (const [bucket, count] of [...buckets].sort(([a], [b]) => a - b)) {
    pushNumber(bytes, bucket);
    pushNumber(bytes, count < 0 ? -2 * count - 1 : 2 * count);
  }
  return Uint8Array.from(bytes);
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Adds encoded counts to `into` in place; a bucket whose count becomes 0 is removed. */
export function addEncodedBuckets(into: Map<number, number>, bytes: Uint8Array): void {
  let value = 0;
  let scale = 1;
  let bucket: number | null = null;
  for (const byte of bytes) {
    value += (byte % 128) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    if (bucket === null) bucket = value;
    else {
      const count = (value % 2 === 0 ? value : -value - 1) / 2;
      const total = (into.get(bucket) ?? 0) + count;
      if (total === 0) into.delete(bucket);
      else into.set(bucket, total);
      bucket = null;
    }
    value = 0;
    scale = 1;
  }
}
