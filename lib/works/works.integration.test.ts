import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { cacheTags } from '#lib/cache';
import { getProject, listProjects } from '#lib/catalogue';
import type { Ctx } from '#lib/context';
import {
  auditEntries,
  cacheTagChanges,
  categories,
  colours,
  materials,
  models,
  priceRuleVersions,
  projectImages,
  projects,
  type Queryable,
  reviews,
} from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { listJobs } from '#lib/jobs';
import { log } from '#lib/log';
import { writeBinaryStl } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';
import { openPicture } from '#lib/pictures';
import { repriceWorksHandler } from '#lib/quote/reprice-works';
import { updatePriceRules } from '#lib/quote/server';
import { testRules } from '#lib/quote/testing';
import { drawWorkHandler } from './draw-work.ts';
import { pictureEditing } from './edit-pictures.ts';
import { projectEditing } from './edit-works.ts';
import { findWorkModel, setWorkModel } from './work-model.ts';

// Photos and drawn pictures are encoded six times each.
vi.setConfig({ testTimeout: 90_000 });

const ownerOf = (db: Queryable): Ctx => ({ db, actor: { kind: 'system' }, now: new Date(), log });
const guestOf = (db: Queryable): Ctx => ({ ...ownerOf(db), actor: { kind: 'guest' } });

const work = {
  titleEn: 'Box',
  titleRu: 'Коробка',
  headlineEn: 'Holds things',
  headlineRu: 'Хранит вещи',
  descriptionEn: 'A box.',
  descriptionRu: 'Коробка.',
  category: 'boxes',
  complexity: 'simple',
  material: 'plain',
  colour: 'ink',
  colours: ['frost'],
  layerHeightMm: '0.2',
  infillPercent: 15,
  tags: ['box'],
  isFeatured: false,
  isPublished: false,
};

async function newWork(db: Queryable): Promise<Ctx> {
  const ctx = ownerOf(db);
  await db.insert(categories).values({ slug: 'boxes', nameEn: 'Boxes', nameRu: 'Коробки', position: 1 });
  await db
    .insert(materials)
    .values({ slug: 'plain', name: 'Plain', technology: 'fdm', factEn: '', factRu: '', position: 1 });
  await db
    .insert(materials)
    .values({ slug: 'gone', name: 'Gone', technology: 'fdm', factEn: '', factRu: '', position: 2 });
  for (const [position, slug] of ['ink', 'frost'].entries())
    await db
      .insert(colours)
      .values({ slug, nameEn: slug, nameRu: slug, kind: 'solid', hexes: ['#1B2A41'], position });
  await db.insert(priceRuleVersions).values({ version: testRules.version, rules: testRules });
  expect(await projectEditing.create({ ctx, input: { ...work, slug: 'box' } })).toBe('box');
  return ctx;
}

async function* bodyOf(bytes: Uint8Array) {
  yield bytes;
}

function sendModel(ctx: Ctx, heightMm: number): Promise<void> {
  const body = bodyOf(writeBinaryStl(boxMesh(40, 30, heightMm)));
  return setWorkModel({ ctx, slug: 'box', fileName: 'box.stl', body });
}

async function photo(background: string): Promise<Buffer> {
  return await sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function addPhoto(ctx: Ctx, background = '#A4522B'): Promise<string> {
  return await pictureEditing.add({ ctx, slug: 'box', bytes: await photo(background) });
}

const jobCall = (ctx: Ctx) => ({
  ctx,
  jobId: 'job',
  attempt: 1,
  signal: new AbortController().signal,
  progress: async () => undefined,
});

const idsOf = async (ctx: Ctx) => (await pictureEditing.list({ ctx, slug: 'box' })).map(({ id }) => id);

describe('a work of the owner’s', () => {
  it('is a draft until it has a model and a picture, then stands in the gallery at its price', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      const publish = () =>
        projectEditing.update({ ctx, slug: 'box', input: { ...work, isPublished: true } });
      await expect(publish()).rejects.toMatchObject({ fields: { isPublished: 'needs-model' } });
      await sendModel(ctx, 20);
      await expect(publish()).rejects.toMatchObject({ fields: { isPublished: 'needs-model' } });
      await addPhoto(ctx);
      await publish();
      const { items } = await listProjects({ ctx: guestOf(db), input: {} });
      expect(items).toMatchObject([{ slug: 'box', colours: [{ slug: 'ink' }, { slug: 'frost' }] }]);
      expect(items[0]?.priceCents).toBeGreaterThan(0);
    });
  });

  it('is priced anew when its model or its settings change, and not saved where it has no price', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      const priceOf = async () => {
        const [row] = await db
          .select({ cents: projects.priceCents, grams: projects.filamentGrams })
          .from(projects)
          .where(eq(projects.slug, 'box'));
        return row ?? { cents: 0, grams: 0 };
      };
      await sendModel(ctx, 20);
      const first = await priceOf();
      await sendModel(ctx, 80);
      const higher = await priceOf();
      expect(higher.grams).toBeGreaterThan(first.grams);
      await projectEditing.update({ ctx, slug: 'box', input: { ...work, infillPercent: 100 } });
      const solid = await priceOf();
      expect(solid.cents).toBeGreaterThan(higher.cents);
      const refused = projectEditing.update({ ctx, slug: 'box', input: { ...work, material: 'gone' } });
      await expect(refused).rejects.toMatchObject({ reason: 'work-without-price' });
      expect(await priceOf()).toEqual(solid);
      expect(await projectEditing.get({ ctx, slug: 'box' })).toMatchObject({
        material: 'plain',
        colours: ['frost'],
      });
    });
  });

  it('follows the price rules, by its own settings', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      await sendModel(ctx, 20);
      await projectEditing.update({ ctx, slug: 'box', input: { ...work, infillPercent: 100 } });
      const facts = async () => {
        const { priceCents, printTimeS, filamentGrams } = projects;
        const columns = { priceCents, printTimeS, filamentGrams };
        const [row] = await db.select(columns).from(projects).where(eq(projects.slug, 'box'));
        return row ?? { priceCents: 0, printTimeS: 0, filamentGrams: 0 };
      };
      const before = await facts();
      const machines = testRules.machines.map((machine) =>
        machine.technology === 'fdm' ? { ...machine, timePercent: 200 } : machine,
      );
      const rules = { ...testRules, machines, marginPercent: 60 };
      const version = await updatePriceRules({ ctx, input: { basedOn: testRules.version, rules } });
      const call = jobCall(ctx);
      expect(await repriceWorksHandler.run({ version }, call)).toEqual({ changed: 1 });
      const after = await facts();
      expect(after.priceCents).toBeGreaterThan(before.priceCents);
      expect(after.printTimeS).toBeGreaterThan(before.printTimeS);
      expect(after.filamentGrams).toBe(before.filamentGrams);
      // What an edit would say: nothing is left to change.
      await projectEditing.update({ ctx, slug: 'box', input: { ...work, infillPercent: 100 } });
      expect(await facts()).toEqual(after);
      expect(await repriceWorksHandler.run({ version }, call)).toEqual({ changed: 0 });
    });
  });

  it('keeps what it has when a file is no model', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      await sendModel(ctx, 20);
      const before = await findWorkModel({ ctx, slug: 'box' });
      const sent = setWorkModel({ ctx, slug: 'box', fileName: 'a.stl', body: bodyOf(Buffer.from('hello')) });
      await expect(sent).rejects.toMatchObject({ code: 'INVALID', reason: 'not-a-model' });
      expect(await findWorkModel({ ctx, slug: 'box' })).toEqual(before);
    });
  });

  it('is drawn from its model in the background; the pictures that it came with go, photos stay', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      const photoId = await addPhoto(ctx);
      await sendModel(ctx, 20);
      const jobs = (await listJobs({ ctx, input: { queue: 'file-processing' } })).filter(
        ({ kind }) => kind === 'draw-work',
      );
      expect(jobs).toHaveLength(3);
      const [row] = await db.select({ projectId: projects.id, modelId: projects.modelId }).from(projects);
      await db.delete(cacheTagChanges);
      const call = jobCall(ctx);
      const task = { projectId: row?.projectId ?? '', modelId: row?.modelId ?? '', view: 'front' } as const;
      const demo = { projectId: task.projectId, widthPx: 1600, heightPx: 1200 };
      const came = ['front', 'detail'].map((view, index) => ({
        ...demo,
        view,
        path: `/catalogue/box/${view}`,
        position: 5 + index,
      }));
      const [front] = await db.insert(projectImages).values(came).returning({ id: projectImages.id });
      expect(await drawWorkHandler.run(task, call)).toEqual({ view: 'front' });
      const pictures = await pictureEditing.list({ ctx, slug: 'box' });
      expect(pictures.map(({ id }) => id)).toEqual([photoId, front?.id]);
      const opened = await openPicture(`${pictures[1]?.path.split('/').at(-1)}-960`, 'image/avif');
      expect(opened).toMatchObject({ type: 'image/avif', isNegotiated: true });
      const tags = (await db.select({ tag: cacheTagChanges.tag }).from(cacheTagChanges)).map(
        ({ tag }) => tag,
      );
      expect(tags).toContain(cacheTags.projects);
      await sendModel(ctx, 30);
      expect(await drawWorkHandler.run(task, call)).toEqual({ view: 'gone or changed' });
    });
  });

  it('has its pictures moved, described, taken away and brought back', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      const listed = async () => (await projectEditing.list({ ctx })).rows[0];
      expect(await listed()).toMatchObject({ slug: 'box', coverPath: undefined });
      const one = await addPhoto(ctx);
      const two = await addPhoto(ctx, '#1B2A41');
      await pictureEditing.move({ ctx, slug: 'box', input: { id: two, before: one } });
      expect(await idsOf(ctx)).toEqual([two, one]);
      const [cover] = await pictureEditing.list({ ctx, slug: 'box' });
      expect(await listed()).toMatchObject({ coverPath: cover?.path });
      const input = { altEn: ' On a desk ', altRu: '' };
      await pictureEditing.describe({ ctx, slug: 'box', id: two, input });
      const [first] = await pictureEditing.list({ ctx, slug: 'box' });
      expect(first).toMatchObject({ altEn: 'On a desk', altRu: null });
      const entryId = await pictureEditing.remove({ ctx, slug: 'box', id: two });
      expect(await idsOf(ctx)).toEqual([one]);
      expect(await pictureEditing.restore({ ctx, entryId })).toBe('box');
      expect(await idsOf(ctx)).toEqual([two, one]);
      await expect(pictureEditing.restore({ ctx, entryId })).rejects.toMatchObject({ code: 'CONFLICT' });
    });
  });

  it('is deleted and brought back with everything of it, but not while reviews refer to it', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      await sendModel(ctx, 20);
      await addPhoto(ctx);
      await projectEditing.update({ ctx, slug: 'box', input: { ...work, isPublished: true } });
      const before = await getProject({ ctx, slug: 'box' });
      const entryId = await projectEditing.remove({ ctx, slug: 'box' });
      await expect(getProject({ ctx, slug: 'box' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await projectEditing.restore({ ctx, entryId })).toBe('box');
      expect(await getProject({ ctx, slug: 'box' })).toEqual(before);
      await expect(projectEditing.restore({ ctx, entryId })).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await db.$count(models)).toBe(1);
      await db
        .insert(reviews)
        .values({ projectId: before.id, stars: 5, author: 'Kari', body: 'Good.', language: 'en' });
      const refused = projectEditing.remove({ ctx, slug: 'box' });
      await expect(refused).rejects.toMatchObject({ reason: 'row-in-use', facts: { count: 1 } });
    });
  });

  it('is nobody’s but the owner’s', async () => {
    await withTestDb(async (db) => {
      const ctx = await newWork(db);
      const guest = guestOf(db);
      const notFound = { code: 'NOT_FOUND' };
      await expect(sendModel(guest, 20)).rejects.toMatchObject(notFound);
      await expect(addPhoto(guest)).rejects.toMatchObject(notFound);
      await expect(projectEditing.remove({ ctx: guest, slug: 'box' })).rejects.toMatchObject(notFound);
      await expect(projectEditing.update({ ctx: guest, slug: 'box', input: work })).rejects.toMatchObject(
        notFound,
      );
      const unknown = pictureEditing.add({ ctx, slug: 'none', bytes: await photo('#1B2A41') });
      await expect(unknown).rejects.toMatchObject(notFound);
      expect(await db.$count(auditEntries, eq(auditEntries.action, 'project.model'))).toBe(0);
    });
  });
});
