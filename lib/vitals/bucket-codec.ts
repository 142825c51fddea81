import type { Buckets } from './buckets.ts';

/** A bucket takes two bytes at most, a count below 2^53 eight; a run of buckets begins with three. */
const mostBytesEach = 10;
const mostBytesOfRun = 3;
let scratch = new Uint8Array(4096);

/** Buckets end far below this: a first number from here on begins a run. */
const runMark = 512;
/** So many empty buckets within a run cost less than a run of its own for what follows them. */
const mostEmpty = 3;

/**
 * Buckets and their counts as bytes, each number little-endian in base 128, counts zigzag. Neighbours come as
 * a run: the first bucket above the mark, how many there are, the count of each; a bucket alone as bucket and
 * count. Two encodings one after the other decode to the sum of both, so the database adds histograms up by
 * joining bytes.
 */
export function encodeBuckets(buckets: Buckets): Uint8Array {
  const most = buckets.room * (mostBytesEach + mostBytesOfRun);
  if (scratch.length < most) scratch = new Uint8Array(most);
  let end = 0;
  for (const { first, counts } of runsOf(buckets)) {
    if (counts.length === 1) end = putNumber(first, end);
    else end = putNumber(counts.length, putNumber(runMark + first, end));
    for (const count of counts) end = putNumber(count < 0 ? -2 * count - 1 : 2 * count, end);
  }
  return scratch.slice(0, end);
}

interface Run {
  readonly first: number;
  readonly counts: number[];
}

function runsOf(buckets: Buckets): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  buckets.visit((bucket, count) => {
    const empty = run ? bucket - run.first - run.counts.length : Number.POSITIVE_INFINITY;
    if (run && empty <= mostEmpty) {
      for (let n = 0; n < empty; n++) run.counts.push(0);
      run.counts.push(count);
      return;
    }
    run = { first: bucket, counts: [count] };
    runs.push(run);
  });
  return runs;
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
  /** The bucket of the next count, and how many counts follow; a negative number of them: it is told next. */
  let bucket = 0;
  let left = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    if (byte >= 128) {
      scale *= 128;
      continue;
    }
    if (left === 0) {
      const isRun = value >= runMark;
      bucket = isRun ? value - runMark : value;
      left = isRun ? -1 : 1;
    } else if (left < 0) left = value;
    else {
      if (value !== 0) into.add(bucket, (value % 2 === 0 ? value : -value - 1) / 2);
      bucket += 1;
      left -= 1;
    }
    value = 0;
    scale = 1;
  }
}
