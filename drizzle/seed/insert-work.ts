import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Ctx } from '#lib/context';
import { models, projectColours, projectImages, projects } from '#lib/db';
import {
  hashGeometry,
  type MeshMeasure,
  measureMesh,
  type TriangleMesh,
  unweld,
  writeBinaryStl,
} from '#lib/mesh';
import { decodePreview } from '#lib/mesh/decode-preview';
import {
  defaultPrintSettings,
  type PricedQuote,
  type PriceRules,
  priceQuote,
  toPartGeometry,
} from '#lib/quote';
import type { DemoWork } from './demo-content.ts';
import { readPictures } from './read-pictures.ts';

const dayMs = 86_400_000;
const catalogueFolder = new URL('../../public/catalogue/', import.meta.url);

export type PutFile = (key: string, bytes: Uint8Array) => Promise<void>;

interface DemoModel {
  readonly mesh: TriangleMesh;
  readonly measure: MeshMeasure;
  readonly geometryHash: string;
  readonly previewSizeBytes: number;
}

interface InsertOptions {
  readonly ctx: Ctx;
  readonly work: DemoWork;
  readonly rules: PriceRules;
  readonly putFile?: PutFile;
}

/** Adds one work with its model, pictures and colours, priced by the engine at its own settings. */
export async function insertWork({ ctx, work, rules, putFile }: InsertOptions): Promise<string> {
  const model = await readModel(work.slug);
  const quote = priceWork(work, model, rules);
  const modelId = await insertModel({ ctx, slug: work.slug, model, ...(putFile ? { putFile } : {}) });
  const { colours, publishedDaysAgo, tags, ...texts } = work;
  const publishedAt = new Date(ctx.now.getTime() - publishedDaysAgo * dayMs);
  const [project] = await ctx.db
    .insert(projects)
    .values({
      ...texts,
      tags: [...tags],
      colour: colours[0],
      modelId,
      priceCents: quote.totalCents,
      printTimeS: quote.estimate.printTimeS,
      filamentGrams: quote.estimate.filamentGrams,
      publishedAt,
      createdAt: publishedAt,
    })
    .returning({ id: projects.id });
  if (!project) throw new Error(`The work "${work.slug}" was not stored.`);
  await ctx.db
    .insert(projectColours)
    .values(colours.map((colour, position) => ({ projectId: project.id, colour, position })));
  const images = await picturesOf(work.slug);
  if (images.length > 0) {
    await ctx.db.insert(projectImages).values(images.map((image) => ({ ...image, projectId: project.id })));
  }
  return project.id;
}

async function readModel(slug: string): Promise<DemoModel> {
  const bytes = await readFile(new URL(`${slug}/model.mesh`, catalogueFolder));
  const mesh = unweld((await decodePreview(bytes)).mesh);
  return {
    mesh,
    measure: measureMesh(mesh),
    geometryHash: hashGeometry(mesh),
    previewSizeBytes: bytes.byteLength,
  };
}

function priceWork(work: DemoWork, model: DemoModel, rules: PriceRules): PricedQuote {
  const quote = priceQuote({
    geometry: toPartGeometry(model.geometryHash, model.measure),
    rules,
    settings: {
      ...defaultPrintSettings,
      material: work.material,
      colour: work.colours[0],
      layerHeightMm: work.layerHeightMm,
      infillPercent: work.infillPercent,
    },
  });
  if (quote.status === 'priced') return quote;
  const reasons = quote.reasons.map(({ reason }) => reason).join(', ');
  throw new Error(`The demo work "${work.slug}" has no price: ${reasons}.`);
}

async function insertModel({
  ctx,
  slug,
  model,
  putFile,
}: {
  ctx: Ctx;
  slug: string;
  model: DemoModel;
  putFile?: PutFile;
}): Promise<string> {
  const { measure, mesh, geometryHash, previewSizeBytes } = model;
  const stl = writeBinaryStl(mesh);
  const fileHash = createHash('sha256').update(stl).digest('hex');
  const storageKey = `models/${fileHash}.stl`;
  await putFile?.(storageKey, stl);
  const [row] = await ctx.db
    .insert(models)
    .values({
      origin: 'catalogue',
      fileName: `${slug}.stl`,
      fileHash,
      fileSizeBytes: stl.byteLength,
      storageKey,
      previewPath: `/catalogue/${slug}/model.mesh`,
      previewSizeBytes,
      geometryHash,
      triangleCount: measure.triangleCount,
      widthMm: measure.sizeMm.x,
      depthMm: measure.sizeMm.y,
      heightMm: measure.sizeMm.z,
      volumeMm3: measure.volumeMm3,
      surfaceMm2: measure.surfaceMm2,
      metadata: measure,
    })
    .returning({ id: models.id });
  if (!row) throw new Error(`The model of "${slug}" was not stored.`);
  return row.id;
}

async function picturesOf(slug: string) {
  const pictures = await readPictures(slug);
  return pictures.map(({ view, widthPx, heightPx, placeholder }, position) => ({
    position,
    view,
    path: `/catalogue/${slug}/${view}`,
    widthPx,
    heightPx,
    placeholder,
  }));
}
