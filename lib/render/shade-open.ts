import type { PreparedScene } from './prepared-scene.ts';
import {
  openIrradiance,
  reflectedStudio,
  type SoftBox,
  type Studio,
  softCosine,
  surroundColour,
} from './studio.ts';
import type { SurfacePoint } from './surface-point.ts';

/**
 * What a point sends to the camera from each light when nothing stands in the way, linear RGB.
 * Shadow, occlusion and bounce are traced apart, smoothed, and multiplied in at the end: so the
 * relief stays as sharp as it was sampled (ratio estimator: Heitz, Hill and McGuire, I3D 2018).
 */
export interface OpenShading {
  key: Float64Array;
  rim: Float64Array;
  around: Float64Array;
  gloss: Float64Array;
  /** The surface's own light. */
  own: Float64Array;
}

export function createOpenShading(): OpenShading {
  const rgb = () => new Float64Array(3);
  return { key: rgb(), rim: rgb(), around: rgb(), gloss: rgb(), own: rgb() };
}

const warmLamp = [2.5, 1.8, 1.02];

export function shadeOpen(
  point: SurfacePoint,
  context: { scene: PreparedScene; studio: Studio },
  out: OpenShading,
): void {
  const { scene, studio } = context;
  const glow = scene.parts[point.part]?.glow ?? 0;
  const reflection = 1 - 0.55 * glow;
  shadeSoftBox(point, { light: studio.key, share: reflection }, out.key);
  shadeSoftBox(point, { light: studio.rim, share: reflection }, out.rim);
  shadeAround(point, { studio, share: reflection }, out);
  shadeGlow(point, glow > 0 ? glow * lampShare(scene, point) : 0, out.own);
}

function shadeSoftBox(
  point: SurfacePoint,
  { light, share }: { light: SoftBox; share: number },
  out: Float64Array,
): void {
  const { direction } = light;
  const { look } = point;
  const cosine = softCosine(
    point.nx * direction[0] + point.ny * direction[1] + point.nz * direction[2],
    light.radius,
  );
  const strength = light.strength * cosine * point.cavity * share;
  if (strength <= 0) {
    out.fill(0);
    return;
  }
  const glint = boxReflection(point, light, Math.max(0.02, cosine));
  const diffuse = 1 - look.metalness;
  const fresnel = schlick(point, direction);
  for (let c = 0; c < 3; c++) {
    const albedo = c === 0 ? point.r : c === 1 ? point.g : point.b;
    const base = headOnReflectance(albedo, look.metalness, look.specular);
    const f = base + (1 - base) * fresnel;
    out[c] = strength * (light.colour[c] ?? 1) * (albedo * diffuse + glint * f);
  }
}

/** GGX lobe with Smith's shadowing, widened by the soft box's own radius; per unit of cosine. */
function boxReflection(point: SurfacePoint, light: SoftBox, cosine: number): number {
  const [lx, ly, lz] = light.direction;
  let hx = lx + point.viewX;
  let hy = ly + point.viewY;
  let hz = lz + point.viewZ;
  const length = Math.sqrt(hx * hx + hy * hy + hz * hz) || 1;
  hx /= length;
  hy /= length;
  hz /= length;
  const alpha = point.look.roughness ** 2 + light.radius * 0.35;
  const a2 = alpha * alpha;
  const nh = Math.max(0, point.nx * hx + point.ny * hy + point.nz * hz);
  const nv = Math.max(0.05, facing(point));
  const d = nh * nh * (a2 - 1) + 1;
  const k = alpha / 2;
  const visibility = 1 / (4 * (cosine * (1 - k) + k) * (nv * (1 - k) + k));
  return (a2 / (d * d)) * visibility;
}

function facing({ nx, ny, nz, viewX, viewY, viewZ }: SurfacePoint): number {
  return nx * viewX + ny * viewY + nz * viewZ;
}

function schlick(point: SurfacePoint, direction: readonly [number, number, number]): number {
  const hx = direction[0] + point.viewX;
  const hy = direction[1] + point.viewY;
  const hz = direction[2] + point.viewZ;
  const length = Math.sqrt(hx * hx + hy * hy + hz * hz) || 1;
  const cosine = Math.max(0, (point.viewX * hx + point.viewY * hy + point.viewZ * hz) / length);
  return (1 - cosine) ** 5;
}

/** Reflectance seen head-on: the colour itself on metal, a few per cent on plastic. */
export function headOnReflectance(albedo: number, metalness: number, specular: number): number {
  return metalness > 0
    ? specular * (1 - metalness) + Math.min(1, albedo * 1.15 + 0.04) * metalness
    : specular;
}

const mirrored = { x: 0, y: 0, z: 0 };

function shadeAround(
  point: SurfacePoint,
  { studio, share }: { studio: Studio; share: number },
  out: OpenShading,
): void {
  const { look } = point;
  const nv = facing(point);
  mirrored.x = 2 * nv * point.nx - point.viewX;
  mirrored.y = 2 * nv * point.ny - point.viewY;
  mirrored.z = 2 * nv * point.nz - point.viewZ;
  const light = openIrradiance(point.nz) * point.cavity * share;
  const seen = reflectedStudio(studio, mirrored, look.roughness) * point.cavity * share;
  const grazing = (1 - Math.max(0, nv)) ** 5 * (1 - look.roughness) * 0.8;
  // Plastic already has both soft boxes' glints; of the rest it mirrors little.
  const amount = look.metalness > 0 ? 1 : 0.32;
  for (let c = 0; c < 3; c++) {
    const albedo = c === 0 ? point.r : c === 1 ? point.g : point.b;
    const base = headOnReflectance(albedo, look.metalness, look.specular);
    out.around[c] = albedo * (1 - look.metalness) * light * surroundColour(point.nz, c);
    out.gloss[c] = (base + (1 - base) * grazing) * seen * amount * surroundColour(mirrored.z, c);
  }
}

/** How near a height is to the bulb inside a lamp shade: the bulb sits at 45 % of the shade. */
export function lampShare(scene: PreparedScene, { part, z }: { part: number; z: number }): number {
  const range = scene.heightOfPart[part] ?? { low: 0, high: 1 };
  const height = Math.max(1e-6, range.high - range.low);
  const off = (z - range.low) / height - 0.45;
  return 0.2 + 0.8 * Math.exp((-off * off) / 0.14);
}

function shadeGlow(point: SurfacePoint, strength: number, out: Float64Array): void {
  const light = strength * (0.55 + 0.45 * Math.max(0, facing(point))) * (0.62 + 0.38 * point.cavity);
  out[0] = point.r * light * (warmLamp[0] ?? 1);
  out[1] = point.g * light * (warmLamp[1] ?? 1);
  out[2] = point.b * light * (warmLamp[2] ?? 1);
}
