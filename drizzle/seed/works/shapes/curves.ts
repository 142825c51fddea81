import type { Vec2, Vec3 } from 'manifold-3d';

export const fullTurn = Math.PI * 2;

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** 0 below `from`, 1 above `to`, with level ends. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp01((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

export function polar(radius: number, angle: number): Vec2 {
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Catmull-Rom curve in the plane; it goes through every point. */
export function smoothCurve(points: readonly Vec2[], stepsPerSpan = 10): Vec2[] {
  return alongSpans(points, stepsPerSpan, (at, t): Vec2 => [blend(at, 0, t), blend(at, 1, t)]);
}

/** Catmull-Rom curve in space; it goes through every point. */
export function smoothPath(points: readonly Vec3[], stepsPerSpan = 10): Vec3[] {
  return alongSpans(
    points,
    stepsPerSpan,
    (at, t): Vec3 => [blend(at, 0, t), blend(at, 1, t), blend(at, 2, t)],
  );
}

type Neighbours<Point> = readonly [Point, Point, Point, Point];

function alongSpans<Point>(
  points: readonly Point[],
  stepsPerSpan: number,
  pointAt: (neighbours: Neighbours<Point>, t: number) => Point,
): Point[] {
  const curve: Point[] = [];
  const last = points.length - 1;
  for (let span = 0; span < last; span++) {
    const from = points[span];
    const to = points[span + 1];
    if (from === undefined || to === undefined) continue;
    const neighbours = [points[span - 1] ?? from, from, to, points[span + 2] ?? to] as const;
    for (let step = 0; step < stepsPerSpan; step++) curve.push(pointAt(neighbours, step / stepsPerSpan));
    if (span === last - 1) curve.push(to);
  }
  return curve;
}

function blend(neighbours: Neighbours<Vec2 | Vec3>, axis: number, t: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = neighbours.map((point) => point[axis]);
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
}
