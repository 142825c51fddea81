export interface PlottedPoint {
  readonly x: number;
  readonly y: number;
  /** Null where so few views give no bound. */
  readonly bandTop: number | null;
  readonly bandBottom: number | null;
  readonly isFew: boolean;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Cuts points into runs without a gap, so that a line never claims a time that had no views. */
function listRuns<Point extends { readonly x: number }>(points: readonly Point[], gap: number): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && point.x - before.x <= gap) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The path of the line through the points, broken where neighbours are further apart than `gap`. */
export function drawLines(points: readonly PlottedPoint[], gap: number): string {
  return listRuns(points, gap)
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`)
    .join('');
}

/** The path of the band between the bounds; points without both bounds leave a gap. */
export function drawBand(points: readonly PlottedPoint[], gap: number): string {
  const bounded = points.flatMap(({ x, bandTop, bandBottom }) =>
    bandTop === null || bandBottom === null ? [] : [{ x, bandTop, bandBottom }],
  );
  return listRuns(bounded, gap)
    .filter((run) => run.length > 1)
    .map((run) => {
      const above = run.map(({ x, bandTop }) => `${round(x)} ${round(bandTop)}`);
      const below = run.toReversed().map(({ x, bandBottom }) => `${round(x)} ${round(bandBottom)}`);
      return `M${[...above, ...below].join('L')}Z`;
    })
    .join('');
}
