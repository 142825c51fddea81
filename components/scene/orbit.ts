import type { Box, Vector3 } from '#lib/mesh';

/** Where the camera stands: on a sphere around a point, Z up, angles in radians. */
export interface Orbit {
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
  readonly target: Vector3;
}

const steepest = (88 * Math.PI) / 180;
const homeAngles = { azimuth: (-58 * Math.PI) / 180, elevation: (17 * Math.PI) / 180 };
/** Room around the part so that it can be turned and its dimensions drawn. */
const margin = 1.14;
const nearestFits = 0.12;
const farthestFits = 5;

export interface Lens {
  /** Tangents of half the field of view. */
  readonly tanX: number;
  readonly tanY: number;
}

export function lensOf(fovDegrees: number, aspect: number): Lens {
  const tanY = Math.tan((fovDegrees * Math.PI) / 360);
  return { tanX: tanY * aspect, tanY };
}

/** Directions of the camera's right, up and back (towards the viewer). */
export function basisOf({ azimuth, elevation }: Pick<Orbit, 'azimuth' | 'elevation'>) {
  const [sinA, cosA, sinE, cosE] = [
    Math.sin(azimuth),
    Math.cos(azimuth),
    Math.sin(elevation),
    Math.cos(elevation),
  ];
  return {
    right: { x: -sinA, y: cosA, z: 0 },
    up: { x: -cosA * sinE, y: -sinA * sinE, z: cosE },
    back: { x: cosA * cosE, y: sinA * cosE, z: sinE },
  };
}

function dot(a: Vector3, b: Vector3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function centreOf({ minMm, maxMm }: Box): Vector3 {
  return { x: (minMm.x + maxMm.x) / 2, y: (minMm.y + maxMm.y) / 2, z: (minMm.z + maxMm.z) / 2 };
}

/** The distance from the box's centre at which the whole box is seen, with room around it. */
export function fitDistance(box: Box, lens: Lens): number {
  const { right, up, back } = basisOf(homeAngles);
  const half = { x: box.sizeMm.x / 2, y: box.sizeMm.y / 2, z: box.sizeMm.z / 2 };
  let distance = 0;
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      for (const sz of [-1, 1]) {
        const corner = { x: half.x * sx, y: half.y * sy, z: half.z * sz };
        const depth = dot(corner, back);
        const across = Math.max(
          Math.abs(dot(corner, right)) / lens.tanX,
          Math.abs(dot(corner, up)) / lens.tanY,
        );
        distance = Math.max(distance, across + depth);
      }
    }
  }
  return distance * margin;
}

export function homeOrbit(box: Box, lens: Lens): Orbit {
  return { ...homeAngles, distance: fitDistance(box, lens), target: centreOf(box) };
}

export function turned(orbit: Orbit, azimuth: number, elevation: number): Orbit {
  return {
    ...orbit,
    azimuth: orbit.azimuth + azimuth,
    elevation: Math.min(steepest, Math.max(-steepest, orbit.elevation + elevation)),
  };
}

/** @param fit the distance at which everything is seen: the zoom stays within sensible multiples of it. */
export function zoomed(orbit: Orbit, factor: number, fit: number): Orbit {
  const distance = Math.min(fit * farthestFits, Math.max(fit * nearestFits, orbit.distance * factor));
  return { ...orbit, distance };
}

/** Moves the target across the screen by shares of the distance; positive moves the part right and up. */
export function panned(orbit: Orbit, { right: toRight, up: toUp }: { right: number; up: number }): Orbit {
  const { right, up } = basisOf(orbit);
  const [x, y] = [-toRight * orbit.distance, -toUp * orbit.distance];
  return {
    ...orbit,
    target: {
      x: orbit.target.x + right.x * x + up.x * y,
      y: orbit.target.y + right.y * x + up.y * y,
      z: orbit.target.z + right.z * x + up.z * y,
    },
  };
}

/** The same view of another box: angles stay, the distance keeps its ratio to the fitting one. */
export function reframed(
  orbit: Orbit,
  from: { box: Box; fit: number },
  to: { box: Box; fit: number },
): Orbit {
  const ratio = to.fit / from.fit;
  const oldCentre = centreOf(from.box);
  const centre = centreOf(to.box);
  const shifted = (axis: keyof Vector3) => centre[axis] + (orbit.target[axis] - oldCentre[axis]) * ratio;
  return {
    ...orbit,
    distance: orbit.distance * ratio,
    target: { x: shifted('x'), y: shifted('y'), z: shifted('z') },
  };
}

/** A share of the way from one view to another. */
export function between(from: Orbit, to: Orbit, share: number): Orbit {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    azimuth: mix(from.azimuth, to.azimuth),
    elevation: mix(from.elevation, to.elevation),
    distance: mix(from.distance, to.distance),
    target: {
      x: mix(from.target.x, to.target.x),
      y: mix(from.target.y, to.target.y),
      z: mix(from.target.z, to.target.z),
    },
  };
}

/** Whether nobody could see the difference. */
export function isSameView(a: Orbit, b: Orbit): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 0.0006;
  const scale = Math.max(1e-9, b.distance);
  return (
    near(a.azimuth, b.azimuth) &&
    near(a.elevation, b.elevation) &&
    near(a.distance / scale, 1) &&
    near((a.target.x - b.target.x) / scale, 0) &&
    near((a.target.y - b.target.y) / scale, 0) &&
    near((a.target.z - b.target.z) / scale, 0)
  );
}
