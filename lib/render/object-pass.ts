import { createHit, createRay, type Hit, type Ray } from './bvh-trace.ts';
import { aimRay, type Camera, pixelRect, projectExtent } from './camera.ts';
import { LightGatherer } from './gather-light.ts';
import { applyLayerLines, type LayerPattern } from './layer-lines.ts';
import { addSample, averageSamples, createLightBuffer, type LightBuffer } from './light-buffer.ts';
import type { PreparedScene } from './prepared-scene.ts';
import { createSampler, type Sampler, samplePair, startSample, zIndexOfPixel } from './sampler.ts';
import { createOpenShading, type OpenShading, shadeOpen } from './shade-open.ts';
import type { Studio } from './studio.ts';
import { createSurfacePoint, resolveHit, type SurfacePoint } from './surface-point.ts';

export interface PassInput {
  scene: PreparedScene;
  camera: Camera;
  studio: Studio;
  width: number;
  height: number;
  seed: number;
}

export interface ObjectSampling {
  /** Samples of every pixel. */
  base: number;
  /** Samples of pixels on edges; at most 16. */
  edges: number;
}

const jitterDimension = 0;

interface ObjectTracer {
  input: PassInput;
  buffer: LightBuffer;
  sampler: Sampler;
  gatherer: LightGatherer;
  pattern: LayerPattern;
  ray: Ray;
  hit: Hit;
  point: SurfacePoint;
  open: OpenShading;
}

/** Samples the object: all its pixels a few times, those on edges often, empty ones hardly. */
export function traceObject(input: PassInput, sampling: ObjectSampling): LightBuffer {
  const tracer = createTracer(input);
  const { buffer } = tracer;
  for (let pixel = 0; pixel < buffer.hits.length; pixel++) {
    samplePixel(tracer, pixel, { from: 0, to: sampling.base });
  }
  if (sampling.edges > sampling.base) {
    const edges = findEdges(buffer, input.scene.sizeMm);
    for (let pixel = 0; pixel < edges.length; pixel++) {
      if (edges[pixel] === 1) {
        samplePixel(tracer, pixel, { from: sampling.base, to: sampling.edges });
      }
    }
  }
  averageSamples(buffer);
  return buffer;
}

function createTracer(input: PassInput): ObjectTracer {
  const { scene, camera, studio, width, height } = input;
  const rect = pixelRect(projectExtent(scene.points, camera), { width, height });
  const looks = scene.parts.flatMap(({ look, elevationBands = [] }) => [
    look,
    ...elevationBands.map((band) => band.look),
  ]);
  const [firstLook] = looks;
  if (!firstLook) {
    throw new RangeError('a scene needs at least one part');
  }
  return {
    input,
    buffer: createLightBuffer(
      rect,
      looks.some(({ metalness }) => metalness > 0),
    ),
    sampler: createSampler(input.seed),
    gatherer: new LightGatherer(scene, studio),
    pattern: { ...scene.layers, zMin: scene.min[2], pixelAngle: (2 * camera.tanHalfHeight) / height },
    ray: createRay(),
    hit: createHit(),
    point: createSurfacePoint(firstLook),
    open: createOpenShading(),
  };
}

function samplePixel(tracer: ObjectTracer, pixel: number, range: { from: number; to: number }): void {
  const { input, buffer, sampler, ray, hit, point, open } = tracer;
  const { width, height, camera, scene } = input;
  const x = buffer.rect.left + (pixel % buffer.width);
  const y = buffer.rect.top + Math.floor(pixel / buffer.width);
  const zIndex = zIndexOfPixel(x, y);
  const aim = { x: 0, y: 0 };
  buffer.samples[pixel] = range.to;
  for (let index = range.from; index < range.to; index++) {
    startSample(sampler, zIndex, index);
    samplePair(sampler, jitterDimension);
    aim.x = ((x + sampler.u) / width) * 2 - 1;
    aim.y = 1 - ((y + sampler.v) / height) * 2;
    aimRay(camera, ray, aim);
    if (scene.tracer.closest(ray, hit)) {
      resolveHit(scene, { ray, at: hit }, point);
      applyLayerLines(point, tracer.pattern, camera);
      shadeOpen(point, input, open);
      // Every sample counts for coverage and relief; light is smoothed afterwards, half as many do.
      const isLit = index % 2 === 0 || (buffer.litHits[pixel] ?? 0) === 0;
      const traced = isLit ? tracer.gatherer.gather(point, sampler) : undefined;
      addSample(buffer, pixel, { point, open, traced });
    }
  }
}

/** Marks pixels that are partly covered or differ from a neighbour in part, depth or facing. */
function findEdges(buffer: LightBuffer, sizeMm: number): Uint8Array {
  const { width, height, hits, samples } = buffer;
  const edges = new Uint8Array(hits.length);
  for (let pixel = 0; pixel < hits.length; pixel++) {
    const column = pixel % width;
    const count = hits[pixel] ?? 0;
    const isPartial = count > 0 && count < (samples[pixel] ?? 0);
    const differsRight = column + 1 < width && isEdgeBetween(buffer, [pixel, pixel + 1], sizeMm);
    const differsBelow =
      pixel + width < width * height && isEdgeBetween(buffer, [pixel, pixel + width], sizeMm);
    if (isPartial || differsRight || differsBelow) {
      edges[pixel] = 1;
    }
    if (differsRight) {
      edges[pixel + 1] = 1;
    }
    if (differsBelow) {
      edges[pixel + width] = 1;
    }
  }
  return edges;
}

function isEdgeBetween(buffer: LightBuffer, [a, b]: [number, number], sizeMm: number): boolean {
  const { hits, part, guides } = buffer;
  const hitsA = hits[a] ?? 0;
  const hitsB = hits[b] ?? 0;
  if (hitsA === 0 || hitsB === 0) {
    return hitsA !== hitsB;
  }
  if (part[a] !== part[b]) {
    return true;
  }
  let cosine = 0;
  let gap = 0;
  for (let axis = 0; axis < 3; axis++) {
    cosine += ((guides[a * 6 + 3 + axis] ?? 0) / hitsA) * ((guides[b * 6 + 3 + axis] ?? 0) / hitsB);
    gap += Math.abs((guides[a * 6 + axis] ?? 0) / hitsA - (guides[b * 6 + axis] ?? 0) / hitsB);
  }
  return cosine < 0.92 || gap > sizeMm * 0.02;
}
