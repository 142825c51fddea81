import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { getShopSettings, updateShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import {
  checkouts,
  materials,
  models,
  orders,
  paymentEvents,
  priceRuleVersions,
  type Queryable,
  quotes,
} from '#lib/db';
import { log } from '#lib/log';
import { hashGeometry, measureMesh } from '#lib/mesh';
import { boxMesh } from '#lib/mesh/testing';
import { freezeQuote, priceQuote, toPartGeometry } from '#lib/quote';
import { settingsWith, testRules } from '#lib/quote/testing';
import { saveContact, saveDelivery, savePayment, startCheckout } from './checkout.ts';

export const orderedAt = new Date('2026-03-01T12:00:00Z');

export function guestCtx(db: Queryable, now = orderedAt): Ctx {
  return { db, actor: { kind: 'guest' }, now, log };
}

export function ownerOf(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'system' } };
}

/** Where the owner's mails go. */
export async function setShopEmail(ctx: Ctx, email = 'owner@example.com'): Promise<void> {
  await updateShopSettings({ ctx: ownerOf(ctx), input: { ...(await getShopSettings({ ctx })), email } });
}

/** Puts the material of the test orders on the shelf. */
export async function countMaterial(db: Queryable, stockGrams: number): Promise<void> {
  await db.insert(materials).values({
    slug: 'plain',
    name: 'Plain',
    technology: 'fdm',
    factEn: 'for tests',
    factRu: 'для проверок',
    stockGrams,
    position: 1,
  });
}

/** A quote for two boxes, valid for fourteen days from `issuedAt`. */
export async function insertQuote(
  db: Queryable,
  issuedAt = orderedAt,
): Promise<{ token: string; totalCents: number }> {
  const mesh = boxMesh(40, 30, 20);
  const measure = measureMesh(mesh);
  const geometryHash = hashGeometry(mesh);
  const quote = priceQuote({
    geometry: toPartGeometry(geometryHash, measure),
    settings: settingsWith({ quantity: 2 }),
    rules: testRules,
  });
  if (quote.status !== 'priced') throw new Error('the box has no price');
  const frozen = freezeQuote(quote, { issuedAt });
  await db
    .insert(priceRuleVersions)
    .values({ version: testRules.version, rules: testRules })
    .onConflictDoNothing();
  const [model] = await db
    .insert(models)
    .values({
      origin: 'upload',
      fileName: 'box.stl',
      fileHash: 'f'.repeat(64),
      fileSizeBytes: 684,
      storageKey: 'models/box.stl',
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
  if (!model) throw new Error('no model');
  const token = `quote-${crypto.randomUUID()}`;
  await db.insert(quotes).values({
    token,
    modelId: model.id,
    projectId: null,
    rulesVersion: testRules.version,
    geometryHash,
    frozen,
    totalCents: frozen.totalCents,
    currency: frozen.currency,
    validUntil: new Date(frozen.validUntil),
  });
  return { token, totalCents: frozen.totalCents };
}

/** A checkout that only waits to be placed: by post, to be paid by invoice unless it is said otherwise. */
export async function completeCheckout(
  ctx: Ctx,
  method: 'invoice' | 'card' = 'invoice',
): Promise<{ token: string; goodsCents: number }> {
  const quote = await insertQuote(ctx.db, ctx.now);
  const { token } = await startCheckout({ ctx, input: { quoteToken: quote.token } });
  await saveContact({ ctx, token, input: { name: 'Astrid Berg', email: 'astrid@example.com' } });
  const address = { line1: 'Pikk 12', postcode: '10123', city: 'Tallinn', country: 'EE' };
  await saveDelivery({ ctx, token, input: { method: 'post', address } });
  await savePayment({ ctx, token, input: { method } });
  return { token, goodsCents: quote.totalCents };
}

/** Removes what committed tests left. */
export async function removeOrders(db: Queryable): Promise<void> {
  await db.execute(sql`delete from pgboss.job`);
  await db.delete(paymentEvents);
  await db.delete(orders);
  await db.delete(checkouts);
  await db.delete(quotes);
  await db.delete(models);
  await db.delete(materials).where(eq(materials.slug, 'plain'));
  await db.delete(priceRuleVersions).where(eq(priceRuleVersions.version, testRules.version));
}
