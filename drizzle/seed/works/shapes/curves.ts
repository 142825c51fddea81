import type { Vec2 } from 'manifold-3d';

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
  const curve: Vec2[] = [];
  for (const [span, from] of points.entries()) {
    const to = points[span + 1];
    if (!to) {
      curve.push(from);
      break;
    }
    const neighbours = [points[span - 1] ?? from, from, to, points[span + 2] ?? to];
    for (let step = 0; step < stepsPerSpan; step++) {
      const t = step / stepsPerSpan;
      curve.push([blend(neighbours, 0, t), blend(neighbours, 1, t)]);
    }
  }
  return curve;
}

function blend(neighbours: readonly Vec2[], axis: 0 | 1, t: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = neighbours.map((point) => point[axis]);
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
}
