/** A point, a direction or a linear RGB colour. */
export type Vec3 = readonly [number, number, number];

export function add(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function scale(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function normalise(a: Vec3): Vec3 {
  const length = Math.hypot(a[0], a[1], a[2]) || 1;
  return scale(a, 1 / length);
}

export function mix(a: Vec3, b: Vec3, t: number): Vec3 {
  return add(scale(a, 1 - t), scale(b, t));
}

/** Two directions that make a right-handed frame with `axis` (Duff et al., JCGT 6(1), 2017). */
export function tangentFrame(axis: Vec3): { tangent: Vec3; bitangent: Vec3 } {
  const sign = axis[2] >= 0 ? 1 : -1;
  const a = -1 / (sign + axis[2]);
  const b = axis[0] * axis[1] * a;
  return {
    tangent: [1 + sign * axis[0] * axis[0] * a, sign * b, -sign * axis[0]],
    bitangent: [b, sign + axis[1] * axis[1] * a, -axis[1]],
  };
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1);
}

/** 0 below `from`, 1 above `to`, an S-curve between. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp01((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}
