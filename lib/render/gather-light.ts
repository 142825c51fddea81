import { createHit, createRay } from './bvh-trace.ts';
import type { PreparedScene } from './prepared-scene.ts';
import { type Sampler, samplePair } from './sampler.ts';
import { headOnReflectance, lampShare } from './shade-open.ts';
import {
  type Direction,
  domeRadiance,
  litFloor,
  openIrradiance,
  type SoftBox,
  type Studio,
  sampleHemisphere,
  sampleSoftBox,
  softCosine,
  surroundColour,
} from './studio.ts';
import { createSurfacePoint, resolveHit, type SurfacePoint } from './surface-point.ts';

/** Light that really arrives, as shares of the open light of `shadeOpen`; one sample of each. */
export interface LightSample {
  /** Visible cosine towards the soft box, and the cosine had nothing stood between. */
  keySeen: number;
  keyOpen: number;
  rimSeen: number;
  rimOpen: number;
  /** Surroundings with occlusion and one bounce, relative to the open surroundings. */
  around: Float64Array;
  /** 1 when the mirror direction is free; otherwise what is reflected is in `mirrored`. */
  glossSeen: number;
  mirrored: Float64Array;
}

const dimensions = { key: 1, rim: 2, around: 3, bounce: 4, gloss: 5 };
/** Light that has bounced more than once, as a share of the open surroundings. */
const laterBounces = 0.42;

export class LightGatherer {
  readonly sample: LightSample = {
    keySeen: 0,
    keyOpen: 0,
    rimSeen: 0,
    rimOpen: 0,
    around: new Float64Array(3),
    glossSeen: 1,
    mirrored: new Float64Array(3),
  };
  private readonly scene: PreparedScene;
  private readonly studio: Studio;
  private readonly offsetMm: number;
  private readonly ray = createRay();
  private readonly hit = createHit();
  private readonly other: SurfacePoint;
  private readonly toLight: Direction = { x: 0, y: 0, z: 0 };
  private readonly outgoing: Direction = { x: 0, y: 0, z: 0 };
  private readonly normal: Direction = { x: 0, y: 0, z: 0 };
  private readonly incoming = new Float64Array(3);

  constructor(scene: PreparedScene, studio: Studio) {
    this.scene = scene;
    this.studio = studio;
    this.offsetMm = scene.sizeMm * 1e-4;
    this.other = createSurfacePoint(
      scene.parts[0]?.look ?? { stops: [[1, 1, 1]], metalness: 0, roughness: 1, specular: 0 },
    );
  }

  /** Traces one ray to each light and fills `this.sample`. */
  gather(point: SurfacePoint, sampler: Sampler): LightSample {
    const { sample, studio } = this;
    samplePair(sampler, dimensions.key);
    sample.keyOpen = this.aimAtBox(point, studio.key, sampler);
    sample.keySeen = sample.keyOpen > 0 && !this.isBlockedFrom(point) ? sample.keyOpen : 0;
    samplePair(sampler, dimensions.rim);
    sample.rimOpen = this.aimAtBox(point, studio.rim, sampler);
    sample.rimSeen = sample.rimOpen > 0 && !this.isBlockedFrom(point) ? sample.rimOpen : 0;
    this.gatherAround(point, sampler);
    if (point.look.metalness > 0) {
      this.gatherGloss(point, sampler);
    } else {
      sample.glossSeen = Math.min(1, sample.around[1] ?? 0);
      sample.mirrored.fill(0);
    }
    return sample;
  }

  /** Cosine of a random direction to the box, 0 when the face looks away from it. */
  private aimAtBox(point: SurfacePoint, light: SoftBox, sampler: Sampler): number {
    const { toLight } = this;
    sampleSoftBox(light, sampler, toLight);
    if (point.fx * toLight.x + point.fy * toLight.y + point.fz * toLight.z <= 0) {
      return 0;
    }
    return Math.max(0, point.sx * toLight.x + point.sy * toLight.y + point.sz * toLight.z);
  }

  private isBlockedFrom(point: SurfacePoint): boolean {
    this.leave(point, this.toLight);
    return this.scene.tracer.isBlocked(this.ray);
  }

  private leave(point: SurfacePoint, direction: Direction): void {
    const { ray, offsetMm } = this;
    ray.ox = point.x + point.fx * offsetMm;
    ray.oy = point.y + point.fy * offsetMm;
    ray.oz = point.z + point.fz * offsetMm;
    ray.dx = direction.x;
    ray.dy = direction.y;
    ray.dz = direction.z;
  }

  private gatherAround(point: SurfacePoint, sampler: Sampler): void {
    const { normal, outgoing, sample, incoming } = this;
    normal.x = point.sx;
    normal.y = point.sy;
    normal.z = point.sz;
    samplePair(sampler, dimensions.around);
    sampleHemisphere(normal, sampler, outgoing);
    keepAbove(point, outgoing);
    this.lookAlong(point, outgoing, sampler);
    const open = openIrradiance(point.sz);
    for (let c = 0; c < 3; c++) {
      sample.around[c] = Math.min(4, (incoming[c] ?? 0) / (open * surroundColour(point.sz, c)));
    }
  }

  /** Radiance that comes back along a direction: dome, floor or the lit surface in the way. */
  private lookAlong(point: SurfacePoint, direction: Direction, sampler: Sampler): boolean {
    const { scene, ray, hit, incoming } = this;
    this.leave(point, direction);
    if (scene.tracer.closest(ray, hit)) {
      resolveHit(scene, { ray, at: hit }, this.other);
      this.shadeOther(sampler);
      return true;
    }
    let radiance = domeRadiance(direction.z);
    if (direction.z < 0) {
      radiance = litFloor((scene.min[2] - ray.oz) / direction.z / scene.sizeMm);
    }
    for (let c = 0; c < 3; c++) {
      incoming[c] = radiance * surroundColour(Math.sign(direction.z), c);
    }
    return false;
  }

  private shadeOther(sampler: Sampler): void {
    const { other, scene, studio, incoming } = this;
    samplePair(sampler, dimensions.bounce);
    const cosine = this.aimAtBox(other, studio.key, sampler);
    const isLit = cosine > 0 && !this.isBlockedFrom(other);
    const key = isLit ? studio.key.strength * softCosine(cosine, 0) : 0;
    const ambient = openIrradiance(other.nz) * laterBounces;
    const glow = (scene.parts[other.part]?.glow ?? 0) * lampShare(scene, other) * 1.1;
    incoming[0] = other.r * (key * studio.key.colour[0] + ambient + glow * 1.3);
    incoming[1] = other.g * (key * studio.key.colour[1] + ambient + glow);
    incoming[2] = other.b * (key * studio.key.colour[2] + ambient + glow * 0.6);
  }

  private gatherGloss(point: SurfacePoint, sampler: Sampler): void {
    const { outgoing, sample, incoming } = this;
    const nv = point.sx * point.viewX + point.sy * point.viewY + point.sz * point.viewZ;
    const spread = point.look.roughness ** 2;
    samplePair(sampler, dimensions.gloss);
    const angle = sampler.v * 2 * Math.PI;
    const radius = Math.sqrt(sampler.u) * spread;
    outgoing.x = 2 * nv * point.sx - point.viewX + Math.cos(angle) * radius;
    outgoing.y = 2 * nv * point.sy - point.viewY + Math.sin(angle) * radius;
    outgoing.z = 2 * nv * point.sz - point.viewZ + (sampler.u - 0.5) * spread;
    const length = Math.hypot(outgoing.x, outgoing.y, outgoing.z) || 1;
    outgoing.x /= length;
    outgoing.y /= length;
    outgoing.z /= length;
    keepAbove(point, outgoing);
    const isMirroringItself = this.lookAlong(point, outgoing, sampler);
    sample.glossSeen = isMirroringItself ? 0 : 1;
    const { metalness, specular } = point.look;
    for (let c = 0; c < 3; c++) {
      const albedo = c === 0 ? point.r : c === 1 ? point.g : point.b;
      const reflectance = headOnReflectance(albedo, metalness, specular);
      // What it mirrors is metal too: brighter than its diffuse share says.
      sample.mirrored[c] = isMirroringItself ? (incoming[c] ?? 0) * reflectance * 0.9 : 0;
    }
  }
}

function keepAbove({ fx, fy, fz }: SurfacePoint, direction: Direction): void {
  const below = direction.x * fx + direction.y * fy + direction.z * fz;
  if (below < 0) {
    direction.x -= 2 * below * fx;
    direction.y -= 2 * below * fy;
    direction.z -= 2 * below * fz;
  }
}
