import type { Buckets } from './buckets.ts';
import { halvesOf, NumberReader, NumberWriter } from './number-bytes.ts';
import { type Rounding, roundOff } from './round-off.ts';

/** Buckets end far below this: a first number from here on begins a run, counts a byte or more each. */
const byteRunMark = 512;
/** The same in half bytes: counts that are all above 0, or from the second mark on how each differs from the last. */
const countsMark = 1024;
const stepsMark = 1536;
/** So many empty buckets within a run cost no more than a run of its own for what follows them. */
const mostEmpty = 6;

interface Run {
  readonly first: number;
  readonly counts: number[];
}

function runsOf(counts: Iterable<readonly [bucket: number, count: number]>): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const [bucket, count] of counts) {
    const empty = run ? bucket - run.first - run.counts.length : Number.POSITIVE_INFINITY;
    if (run && empty <= mostEmpty) {
      for (let n = 0; n < empty; n++) run.counts.push(0);
      run.counts.push(count);
    } else {
      run = { first: bucket, counts: [count] };
      runs.push(run);
    }
  }
  return runs;
}

function zigzag(count: number): number {
  return count < 0 ? -2 * count - 1 : 2 * count;
}

function stepsOf(counts: readonly number[]): number[] {
  return counts.map((count, index) => zigzag(count - (counts[index - 1] ?? 0)));
}

function halvesFor(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + halvesOf(value), 0);
}

function unZigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/**
 * Buckets and their counts as bytes. A bucket alone is bucket and count; neighbours are a run: the first bucket
 * above a mark, how many there are, and then in half bytes the power of two that a unit stands for, what is left
 * of the last bucket where that is not 1, and the units of each bucket or, where that is shorter, how they rise
 * and fall. Two encodings one after the other decode to the sum of both, so the database adds histograms up by
 * joining bytes. `rounding` limits the units.
 */
export function encodeBuckets(buckets: Buckets, rounding?: Rounding): Uint8Array {
  const writer = new NumberWriter();
  const { power, rest, counts } = roundOff(buckets, rounding);
  const runs = runsOf(counts);
  for (const run of runs) {
    const [alone = 0, ...others] = run.counts;
    if (others.length === 0 && power === 0) {
      writer.putBytes(run.first);
      writer.putBytes(zigzag(alone));
    } else writeRun(writer, run, power === 0 ? [0] : [power, run === runs.at(-1) ? rest : 0]);
  }
  return writer.toBytes();
}

function writeRun(writer: NumberWriter, { first, counts }: Run, unit: readonly number[]): void {
  const steps = stepsOf(counts);
  const isSteps = counts.some((count) => count < 0) || halvesFor(steps) < halvesFor(counts);
  writer.putBytes((isSteps ? stepsMark : countsMark) + first);
  writer.putBytes(counts.length);
  writer.putHalves([...unit, ...(isSteps ? steps : counts)]);
}

/** Adds encoded counts to `into` in place. */
export function addEncodedBuckets(into: Buckets, bytes: Uint8Array): void {
  const reader = new NumberReader(bytes);
  while (!reader.isAtEnd) {
    const head = reader.takeBytes();
    if (head < byteRunMark) into.add(head, unZigzag(reader.takeBytes()));
    else if (head < countsMark) addByteRun(into, head - byteRunMark, reader);
    else addRun(into, head, reader);
  }
}

function addByteRun(into: Buckets, first: number, reader: NumberReader): void {
  const end = first + reader.takeBytes();
  for (let bucket = first; bucket < end; bucket++) {
    const value = reader.takeBytes();
    if (value !== 0) into.add(bucket, unZigzag(value));
  }
}

function addRun(into: Buckets, head: number, reader: NumberReader): void {
  const isSteps = head >= stepsMark;
  const first = head - (isSteps ? stepsMark : countsMark);
  const end = first + reader.takeBytes();
  const power = reader.takeHalves();
  const rest = power > 0 ? reader.takeHalves() : 0;
  if (rest > 0) into.add(end - 1, rest);
  let units = 0;
  for (let bucket = first; bucket < end; bucket++) {
    const value = reader.takeHalves();
    units = isSteps ? units + unZigzag(value) : value;
    if (units !== 0) into.add(bucket, units * 2 ** power);
  }
  reader.endHalves();
}
