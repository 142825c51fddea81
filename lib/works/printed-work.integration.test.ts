import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import {
  auditEntries,
  categories,
  colours,
  models,
  orderLines,
  orders,
  projectImages,
  projects,
  type Queryable,
} from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { changeOrderStatus, createOrderKey, getOrder, placeOrder } from '#lib/orders';
import { completeCheckout, countMaterial, guestCtx, ownerOf } from '#lib/orders/testing';
import { settingsWith } from '#lib/quote/testing';
import { projectEditing } from './edit-works.ts';
import { setGalleryConsent } from './gallery-consent.ts';
import { makePrintedWork } from './make-printed-work.ts';

interface Printed {
  readonly guest: Ctx;
  readonly owner: Ctx;
  readonly link: { readonly reference: string; readonly key: string };
  readonly lineId: string;
}

/** An order of a customer's own model, as far as `last`. */
async function orderedUntil(db: Queryable, last: 'new' | 'ready' = 'ready'): Promise<Printed> {
  const guest = guestCtx(db);
  const owner = ownerOf(guest);
  await countMaterial(db, 1000);
  await db.insert(categories).values({ slug: 'boxes', nameEn: 'Boxes', nameRu: 'Коробки', position: 1 });
  const { colour } = settingsWith({});
  const names = { slug: colour, nameEn: colour, nameRu: colour };
  await db.insert(colours).values({ ...names, kind: 'solid', hexes: ['#1B2A41'], position: 1 });
  const { token } = await completeCheckout(guest);
  const { reference } = await placeOrder({ ctx: guest, input: { checkoutToken: token, locale: 'en' } });
  const steps = ['new', 'confirmed', 'in-production', 'ready'] as const;
  for (const [index, to] of steps.slice(1, steps.indexOf(last) + 1).entries())
    await changeOrderStatus({ ctx: owner, input: { reference, from: steps[index], to } });
  const [line] = (await getOrder({ ctx: owner, reference })).lines;
  return { guest, owner, link: { reference, key: createOrderKey(reference) }, lineId: line?.id ?? '' };
}

const agree = ({ guest, link }: Printed, isGiven = true) =>
  setGalleryConsent({ ctx: guest, input: { ...link, isGiven } });

const make = ({ owner, lineId }: Printed) => makePrintedWork({ ctx: owner, input: { lineId } });

/** The owner's words and a picture: what publishing needs besides consent. */
async function publish({ owner }: Printed, slug: string): Promise<void> {
  const { db } = owner;
  const work = await db.query.projects.findFirst({ where: eq(projects.slug, slug) });
  const picture = { path: '/pictures/box', widthPx: 800, heightPx: 600, altEn: 'A box', altRu: 'Коробка' };
  await db
    .insert(projectImages)
    .values({ ...picture, projectId: work?.id ?? '', position: 0, view: 'photo' });
  const texts = {
    headlineEn: 'Holds',
    headlineRu: 'Хранит',
    descriptionEn: 'A box.',
    descriptionRu: 'Коробка.',
  };
  const input = { ...(await projectEditing.get({ ctx: owner, slug })), ...texts, isPublished: true };
  await projectEditing.update({ ctx: owner, slug, input });
}

async function isPublished(db: Queryable, slug: string): Promise<boolean | undefined> {
  return (await db.query.projects.findFirst({ where: eq(projects.slug, slug) }))?.isPublished;
}

describe('a printed part of an order', () => {
  it('is no work of the gallery without consent, before it is printed, or for anybody but the owner', async () => {
    await withTestDb(async (db) => {
      const printed = await orderedUntil(db);
      await expect(make(printed)).rejects.toMatchObject({ reason: 'work-without-consent' });
      await expect(make({ ...printed, owner: printed.guest })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await agree(printed);
      await agree(printed, false);
      await expect(make(printed)).rejects.toMatchObject({ reason: 'work-without-consent' });
      await db.update(orders).set({ status: 'confirmed', galleryConsentAt: new Date() });
      await expect(make(printed)).rejects.toMatchObject({ reason: 'work-not-printed' });
      expect(await db.$count(projects)).toBe(0);
    });
  });

  it('becomes one draft with its model, material, settings and a price', async () => {
    await withTestDb(async (db) => {
      const printed = await orderedUntil(db);
      await agree(printed);
      const { slug } = await make(printed);
      expect(await make(printed)).toEqual({ slug });
      const [line] = await db.select().from(orderLines);
      const { settings } = line?.frozen ?? {};
      const [work] = await db.select().from(projects);
      expect(await db.$count(projects)).toBe(1);
      expect(work).toMatchObject({
        titleEn: 'box',
        isPublished: false,
        material: settings?.material,
        colour: settings?.colour,
        layerHeightMm: settings?.layerHeightMm,
        infillPercent: settings?.infillPercent,
      });
      expect(work?.priceCents).toBeGreaterThan(0);
      expect(work?.modelId).not.toBe(line?.modelId);
      const [model] = await db
        .select()
        .from(models)
        .where(eq(models.id, work?.modelId ?? ''));
      expect(model).toMatchObject({ origin: 'catalogue', visitorHash: null, uploadedBy: null });
      const [own] = await db
        .select()
        .from(models)
        .where(eq(models.id, line?.modelId ?? ''));
      expect(own?.origin).toBe('upload');
    });
  });

  it('leaves the gallery at once when the consent is taken back, and does not return by itself', async () => {
    await withTestDb(async (db) => {
      const printed = await orderedUntil(db);
      await agree(printed);
      const { slug } = await make(printed);
      await publish(printed, slug);
      expect(await isPublished(db, slug)).toBe(true);
      await agree(printed, false);
      expect(await isPublished(db, slug)).toBe(false);
      const again = { ...(await projectEditing.get({ ctx: printed.owner, slug })), isPublished: true };
      await expect(projectEditing.update({ ctx: printed.owner, slug, input: again })).rejects.toMatchObject({
        fields: { isPublished: 'needs-consent' },
      });
      const actions = await db.select({ action: auditEntries.action }).from(auditEntries);
      for (const action of ['order.consent', 'order.withdraw', 'project.withdraw'])
        expect(actions).toContainEqual({ action });
    });
  });

  it('comes back from a deletion as a draft where the consent is gone', async () => {
    await withTestDb(async (db) => {
      const printed = await orderedUntil(db);
      await agree(printed);
      const { slug } = await make(printed);
      await publish(printed, slug);
      const entryId = await projectEditing.remove({ ctx: printed.owner, slug });
      await agree(printed, false);
      await projectEditing.restore({ ctx: printed.owner, entryId });
      expect(await isPublished(db, slug)).toBe(false);
    });
  });

  it('is asked about for who has the link of its order alone', async () => {
    await withTestDb(async (db) => {
      const printed = await orderedUntil(db, 'new');
      const wrong = { ...printed, link: { ...printed.link, key: 'A'.repeat(22) } };
      await expect(agree(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await agree(printed);
      await agree(printed);
      expect(await db.$count(auditEntries, eq(auditEntries.action, 'order.consent'))).toBe(1);
    });
  });
});
