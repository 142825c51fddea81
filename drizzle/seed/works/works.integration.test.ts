import createManifold from 'manifold-3d';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IndexedMesh, type MeshMeasure, measureMesh, unweld } from '#lib/mesh';
import { decodePreview } from '#lib/mesh/decode-preview';
import { encodePreview } from '#lib/mesh/encode-preview';
import { decorativeWorks } from '../works-decorative.data.ts';
import { functionalWorks } from '../works-functional.data.ts';
import { type CombinedWork, combineParts } from './combine-parts.ts';
import { workGenerators } from './index.ts';
import type { WorkModel } from './work-model.ts';

interface BuiltWork {
  readonly model: WorkModel;
  readonly combined: CombinedWork;
  readonly measure: MeshMeasure;
}

const built = new Map<string, BuiltWork>();

beforeAll(async () => {
  const manifold = await createManifold();
  manifold.setup();
  for (const { slug, build } of workGenerators) {
    const model = build(manifold);
    const combined = combineParts(model);
    built.set(slug, { model, combined, measure: asRead(combined.mesh) });
  }
}, 240_000);

function workOf(slug: string): BuiltWork {
  const work = built.get(slug);
  if (!work) throw new Error(`${slug} was not built`);
  return work;
}

/** As a slicer reads it: loose triangles, joined only where corners meet. */
const asRead = (mesh: IndexedMesh) => measureMesh(unweld(mesh));

const closed = {
  openEdgeCount: 0,
  nonManifoldEdgeCount: 0,
  flippedEdgeCount: 0,
  isInsideOut: false,
};

describe.each(workGenerators.map(({ slug }) => slug))('%s', (slug) => {
  it('is a closed body with its faces outwards', () => {
    const { measure } = workOf(slug);
    expect(measure).toMatchObject(closed);
    expect(measure.volumeMm3).toBeGreaterThan(200);
  });

  it('stands in the middle of the plate and fits the machine', () => {
    const { minMm, maxMm, sizeMm } = workOf(slug).measure;
    expect(minMm.z).toBeCloseTo(0, 3);
    expect(minMm.x + maxMm.x).toBeCloseTo(0, 2);
    expect(minMm.y + maxMm.y).toBeCloseTo(0, 2);
    expect(sizeMm.x).toBeLessThanOrEqual(250);
    expect(sizeMm.y).toBeLessThanOrEqual(210);
    expect(sizeMm.z).toBeLessThanOrEqual(210);
  });

  it('has between 200 and 300,000 triangles and three views, the front first', () => {
    const { model, combined } = workOf(slug);
    expect(combined.mesh.indices.length / 3).toBeGreaterThanOrEqual(200);
    expect(combined.mesh.indices.length / 3).toBeLessThanOrEqual(300_000);
    expect(model.views.map(({ name }) => name)).toHaveLength(3);
    expect(model.views[0]?.name).toBe('front');
  });

  it('is made as its page in the catalogue says', () => {
    const { model, combined } = workOf(slug);
    const page = [...decorativeWorks, ...functionalWorks].find((work) => work.slug === slug);
    expect(page?.layerHeightMm).toBe(model.layerHeightMm);
    expect(combined.parts.map(({ colour }) => colour)).toContain(page?.colours[0]);
  });

  it('is still closed after a round through its stored file', async () => {
    const { combined } = workOf(slug);
    const stored = await decodePreview(await encodePreview(combined));
    expect(stored.parts).toEqual(combined.parts);
    expect(asRead(stored.mesh)).toMatchObject(closed);
  }, 30_000);
});

it('builds the same bytes again in a fresh engine', async () => {
  const manifold = await createManifold();
  manifold.setup();
  const slugs = ['hinge-proto', 'facet-pendant', 'gable-house', 'thread-jar'];
  for (const { slug, build } of workGenerators.filter((work) => slugs.includes(work.slug))) {
    expect(build(manifold).parts).toEqual(workOf(slug).model.parts);
  }
}, 60_000);

it('has 24 works, each once, three of them finer than 100,000 triangles', () => {
  expect(new Set(workGenerators.map(({ slug }) => slug)).size).toBe(24);
  const counts = [...built.values()].map(({ combined }) => combined.mesh.indices.length / 3);
  expect(counts.filter((count) => count > 100_000).length).toBeGreaterThanOrEqual(3);
});
