import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { models, priceRuleVersions, type Queryable, quotes } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { examineMesh, hashGeometry, measureMesh, weld } from '#lib/mesh';
import { boxMesh, meshOf, splitTriangles } from '#lib/mesh/testing';
import { demoPriceRules } from '../../drizzle/seed/price-rules.data.ts';
import { createQuote, getQuote } from './create-quote.ts';
import { toPartGeometry, toRepairedGeometry } from './part-geometry.ts';
import { priceQuote } from './price-quote.ts';
import { defaultPrintSettings, type PrintSettings } from './types.ts';

const mesh = boxMesh(40, 30, 20);
const settings: PrintSettings = { ...defaultPrintSettings, material: 'petg', colour: 'ink', quantity: 3 };

async function shopWithModel(db: Queryable) {
  const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date('2026-03-01T12:00:00Z'), log };
  await db.insert(priceRuleVersions).values({ version: 1, rules: demoPriceRules });
  const measure = measureMesh(mesh);
  const geometryHash = hashGeometry(mesh);
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
  const inBrowser = priceQuote({
    geometry: toPartGeometry(geometryHash, measure),
    settings,
    rules: demoPriceRules,
  });
  if (inBrowser.status !== 'priced') throw new Error('the box has no price');
  return { ctx, modelId: model.id, expectedTotalCents: inBrowser.totalCents };
}

describe('createQuote', () => {
  it('freezes the cents that the browser showed, valid for fourteen days', async () => {
    await withTestDb(async (db) => {
      const { ctx, modelId, expectedTotalCents } = await shopWithModel(db);
      const { token, totalCents } = await createQuote({
        ctx,
        input: { modelId, settings, expectedTotalCents },
      });
      expect(totalCents).toBe(expectedTotalCents);
      const quote = await getQuote({ ctx, token });
      expect(quote.validUntil.toISOString()).toBe('2026-03-15T12:00:00.000Z');
      expect(quote.frozen.lines.reduce((sum, line) => sum + line.amountCents, 0)).toBe(totalCents);
    });
  });

  it('prices a repaired part by what the shop itself found, under the hash of the repaired part', async () => {
    await withTestDb(async (db) => {
      const { ctx, modelId, expectedTotalCents } = await shopWithModel(db);
      const repaired = { modelId, settings, isRepaired: true };
      const sound = examineMesh(mesh, weld(mesh), measureMesh(mesh));
      await db.update(models).set({ findings: sound }).where(eq(models.id, modelId));
      await expect(createQuote({ ctx, input: { ...repaired, expectedTotalCents } })).rejects.toMatchObject({
        reason: 'not-repairable',
      });
      const torn = meshOf(splitTriangles(splitTriangles(mesh)).positions.subarray(9));
      const welded = weld(torn);
      const measure = measureMesh(torn, welded);
      const findings = examineMesh(torn, welded, measure);
      await db.update(models).set({ metadata: measure, findings }).where(eq(models.id, modelId));
      const geometry = toRepairedGeometry(findings);
      const inBrowser = geometry && priceQuote({ geometry, settings, rules: demoPriceRules });
      const cents = inBrowser?.status === 'priced' ? inBrowser.totalCents : 0;
      const { token } = await createQuote({ ctx, input: { ...repaired, expectedTotalCents: cents } });
      expect((await getQuote({ ctx, token })).geometryHash).toBe(findings.repaired?.geometryHash);
    });
  });

  it('refuses a sum that is not the shop’s and says both', async () => {
    await withTestDb(async (db) => {
      const { ctx, modelId, expectedTotalCents } = await shopWithModel(db);
      const input = { modelId, settings, expectedTotalCents: 1 };
      await expect(createQuote({ ctx, input })).rejects.toMatchObject({
        code: 'CONFLICT',
        reason: 'price-changed',
        facts: { expectedTotalCents: 1, totalCents: expectedTotalCents },
      });
      expect(await db.select().from(quotes).where(eq(quotes.modelId, modelId))).toEqual([]);
    });
  });

  it('gives no price to a part that a person has to see first', async () => {
    await withTestDb(async (db) => {
      const { ctx, modelId } = await shopWithModel(db);
      const input = { modelId, settings: { ...settings, scalePercent: 5000 }, expectedTotalCents: 1 };
      await expect(createQuote({ ctx, input })).rejects.toMatchObject({ reason: 'quote-needs-review' });
    });
  });

  it.each([
    { quantity: 0 },
    { quantity: 1.5 },
    { infillPercent: 9 },
    { layerHeightMm: 0.15 },
    { material: '' },
    { scalePercent: -1 },
  ])('refuses %j by name of the field', async (wrong) => {
    await withTestDb(async (db) => {
      const { ctx, modelId } = await shopWithModel(db);
      const input = JSON.parse(
        JSON.stringify({ modelId, settings: { ...settings, ...wrong }, expectedTotalCents: 1 }),
      );
      await expect(createQuote({ ctx, input })).rejects.toThrow(Object.keys(wrong)[0]);
    });
  });
});
