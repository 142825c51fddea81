import type { Camera } from './camera.ts';
import type { Sampler } from './sampler.ts';
import { add, normalise, scale, smoothstep, tangentFrame, type Vec3 } from './vec3.ts';

/** A far, round soft box. */
export interface SoftBox {
  direction: Vec3;
  tangent: Vec3;
  bitangent: Vec3;
  /** Radius of its disc seen from the object, as the tangent of the angle. */
  radius: number;
  /** Irradiance on a surface that faces it, divided by π, without colour. */
  strength: number;
  colour: Vec3;
}

/** The lights around the object. They turn with the camera, so every view is lit alike. */
export interface Studio {
  key: SoftBox;
  rim: SoftBox;
}

const domeColour: Vec3 = [0.945, 0.985, 1.04];
const domeHorizon = 0.5;
const domeRise = 0.44;
const floorRadiance = 0.5;
const floorColour: Vec3 = [0.985, 1, 1.015];

export function createStudio({ right, forward }: Pick<Camera, 'right' | 'forward'>): Studio {
  const level = normalise([forward[0], forward[1], 0]);
  const ahead: Vec3 = Math.hypot(forward[0], forward[1]) < 1e-6 ? [-right[1], right[0], 0] : level;
  const aim = (toRight: number, away: number, upward: number): Vec3 =>
    normalise(add(add(scale(right, toRight), scale(ahead, away)), [0, 0, upward]));
  return {
    key: softBox({
      direction: aim(-0.95, -0.55, 1.2),
      radius: 0.3,
      strength: 1.8,
      colour: [1, 0.972, 0.935],
    }),
    rim: softBox({ direction: aim(1, 0.75, 0.62), radius: 0.34, strength: 0.66, colour: [0.86, 0.93, 1] }),
  };
}

function softBox(light: Pick<SoftBox, 'direction' | 'radius' | 'strength' | 'colour'>): SoftBox {
  return { ...light, ...tangentFrame(light.direction) };
}

export interface Direction {
  x: number;
  y: number;
  z: number;
}

/** A direction towards a random point of the soft box, from the sampler's last pair. */
export function sampleSoftBox(light: SoftBox, sampler: Sampler, out: Direction): void {
  const { direction, tangent, bitangent } = light;
  const radius = Math.sqrt(sampler.u) * light.radius;
  const angle = sampler.v * 2 * Math.PI;
  const a = Math.cos(angle) * radius;
  const b = Math.sin(angle) * radius;
  const x = direction[0] + tangent[0] * a + bitangent[0] * b;
  const y = direction[1] + tangent[1] * a + bitangent[1] * b;
  const z = direction[2] + tangent[2] * a + bitangent[2] * b;
  const length = Math.sqrt(x * x + y * y + z * z);
  out.x = x / length;
  out.y = y / length;
  out.z = z / length;
}

/** Cosine-weighted direction around a unit normal, from the sampler's last pair. */
export function sampleHemisphere(normal: Direction, sampler: Sampler, out: Direction): void {
  const sign = normal.z >= 0 ? 1 : -1;
  const a = -1 / (sign + normal.z);
  const b = normal.x * normal.y * a;
  const radius = Math.sqrt(sampler.u);
  const angle = sampler.v * 2 * Math.PI;
  const p = Math.cos(angle) * radius;
  const q = Math.sin(angle) * radius;
  const r = Math.sqrt(1 - sampler.u);
  out.x = (1 + sign * normal.x * normal.x * a) * p + b * q + normal.x * r;
  out.y = sign * b * p + (sign + normal.y * normal.y * a) * q + normal.y * r;
  out.z = -sign * normal.x * p - normal.y * q + normal.z * r;
}

/** The share of a soft box's strength that falls on a surface at this cosine; its disc sets gradually. */
export function softCosine(cosine: number, radius: number): number {
  if (cosine >= radius) {
    return cosine;
  }
  return cosine <= -radius ? 0 : (cosine + radius) ** 2 / (4 * radius);
}

/** Radiance of the dome in a direction that leaves upwards. */
export function domeRadiance(z: number): number {
  return domeHorizon + domeRise * Math.max(0, z);
}

/** Radiance of the studio floor, darker where the object keeps light from it. */
export function litFloor(distanceShare: number): number {
  return floorRadiance * (0.3 + 0.7 * Math.min(1, distanceShare * 2.2));
}

/**
 * Irradiance / π of dome and floor on an unblocked surface whose normal rises by `nz`.
 * The dome's part is the cosine integral of its linear rise, fitted at nz = -1, 0 and 1.
 */
export function openIrradiance(nz: number): number {
  const sky = (1 + nz) / 2;
  return (
    domeHorizon * sky + domeRise * (0.212 + 0.333 * nz + 0.121 * nz * nz) + floorRadiance * 0.85 * (1 - sky)
  );
}

/** Colour of the surroundings' light for a normal or direction that rises by `nz`. */
export function surroundColour(nz: number, channel: number): number {
  const sky = (1 + nz) / 2;
  return (domeColour[channel] ?? 1) * sky + (floorColour[channel] ?? 1) * (1 - sky);
}

/**
 * What a polished surface of a roughness sees in a direction: dome, floor, both soft boxes and a
 * dark band at the horizon that gives metal its contrast. Lobes widen with roughness.
 */
export function reflectedStudio(studio: Studio, direction: Direction, roughness: number): number {
  const { x, y, z } = direction;
  const blur = 0.1 + roughness * roughness * 1.6;
  const dome = 0.26 + 0.95 * smoothstep(-0.1, 0.85, z);
  const floor = 0.6 - 0.34 * smoothstep(-0.75, 0, z);
  const sky = smoothstep(-blur, blur, z);
  return (
    floor * (1 - sky) +
    dome * sky +
    boxGlint(studio.key, direction, blur) * 3.1 +
    boxGlint(studio.rim, { x, y, z }, blur) * 1.9
  );
}

function boxGlint({ direction, radius }: SoftBox, { x, y, z }: Direction, blur: number): number {
  const cosine = direction[0] * x + direction[1] * y + direction[2] * z;
  const edge = Math.cos(radius * 1.5);
  // A wider lobe spreads the same light: its peak sinks with its area.
  return (smoothstep(edge - blur, edge + blur * 0.25, cosine) * 0.3) / (0.3 + blur);
}
