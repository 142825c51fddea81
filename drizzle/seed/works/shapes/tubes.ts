import type { Manifold, ManifoldToplevel, Vec3 } from 'manifold-3d';
import { fullTurn, range } from './curves.ts';
import { loft } from './loft.ts';
import { cross, dot, minus, plus, times, unit } from './vectors.ts';

export interface TubeOptions {
  readonly path: readonly Vec3[];
  /** Millimetres; a function gets the share of the path, 0 to 1. */
  readonly radius: number | ((share: number) => number);
  readonly sides?: number;
  readonly isLoop?: boolean;
}

/** A round bar along a path, turned as little as possible, flat at its ends. */
export function tube(manifold: ManifoldToplevel, options: TubeOptions): Manifold {
  const { path, radius, sides = 20, isLoop = false } = options;
  const frames = framesAlong(path, isLoop);
  const closing = isLoop ? closingTurn(frames) : 0;
  const sections = frames.map(({ point, side, up }, index) => {
    const share = index / Math.max(1, path.length - 1);
    const reach = typeof radius === 'number' ? radius : radius(share);
    return range(sides).map((i) => {
      const angle = (i / sides) * fullTurn + (closing * index) / path.length;
      return plus(point, plus(times(side, reach * Math.cos(angle)), times(up, reach * Math.sin(angle))));
    });
  });
  return loft(manifold, sections, isLoop);
}

interface Frame {
  readonly point: Vec3;
  readonly side: Vec3;
  readonly up: Vec3;
  readonly ahead: Vec3;
}

function framesAlong(path: readonly Vec3[], isLoop: boolean): Frame[] {
  const count = path.length;
  const at = (index: number) =>
    path[isLoop ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] ?? [0, 0, 0];
  let up: Vec3 = [0.13, 0.2, 1];
  return range(count).map((index) => {
    const ahead = unit(minus(at(index + 1), at(index - 1)));
    const side = unit(cross(up, ahead));
    up = cross(ahead, side);
    return { point: at(index), side, up, ahead };
  });
}

/** The angle that a frame carried once round a loop is away from where it began. */
function closingTurn(frames: readonly Frame[]): number {
  const first = frames[0];
  const last = frames.at(-1);
  if (!first || !last) return 0;
  const side = unit(cross(last.up, first.ahead));
  const up = cross(first.ahead, side);
  return Math.atan2(dot(first.side, up), dot(first.side, side));
}
