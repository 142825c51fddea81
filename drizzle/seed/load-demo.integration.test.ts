import { access } from 'node:fs/promises';
import { count, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { articles, colours, models, projectImages, projects, questions, reviews, services } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import { priceQuote } from '#lib/quote';
import { findPriceRules, listPriceSamples } from '#lib/quote/server';
import { loadDemoCatalogue } from './load-demo.ts';

const publicFolder = new URL('../../public', import.meta.url).pathname;

describe('the demo catalogue', () => {
  it('fills an empty database once, with every work priced, modelled and pictured', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      const stored = new Map<string, number>();
      const putFile = async (key: string, bytes: Uint8Array) => void stored.set(key, bytes.byteLength);
      expect(await loadDemoCatalogue({ ctx, putFile })).toBe(true);
      expect(await loadDemoCatalogue({ ctx, putFile })).toBe(false);

      const works = await db.select().from(projects).innerJoin(models, eq(models.id, projects.modelId));
      expect(works).toHaveLength(24);
      expect(new Set(works.map((work) => work.projects.category)).size).toBe(8);
      expect(stored.size).toBe(24);
      for (const { projects: project, models: model } of works) {
        expect(project.priceCents, project.slug).toBeGreaterThan(300);
        expect(model.metadata.openEdgeCount, project.slug).toBe(0);
        expect(stored.get(model.storageKey)).toBe(84 + 50 * model.triangleCount);
      }
      expect(
        works.filter(({ models: model }) => model.triangleCount > 100_000).length,
      ).toBeGreaterThanOrEqual(3);
      expect(
        works.every(({ models: model }) => model.triangleCount >= 200 && model.triangleCount <= 300_000),
      ).toBe(true);

      const [counts] = await db
        .select({
          colours: sql<number>`(select count(*) from ${colours})`.mapWith(Number),
          services: sql<number>`(select count(*) from ${services})`.mapWith(Number),
          articles: sql<number>`(select count(*) from ${articles})`.mapWith(Number),
          questions: sql<number>`(select count(*) from ${questions})`.mapWith(Number),
        })
        .from(sql`(values (1)) as one`);
      expect(counts).toEqual({ colours: 20, services: 5, articles: 6, questions: 6 });
      const [reviewCount] = await db.select({ count: count() }).from(reviews);
      expect(reviewCount?.count).toBe(40);
    });
  });

  it('shows the owner what rules do at the prices that the gallery shows', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      await loadDemoCatalogue({ ctx });
      const rules = await findPriceRules({ ctx });
      const samples = await listPriceSamples({ ctx });
      expect(samples).toHaveLength(3);
      for (const { title, geometry, settings } of samples) {
        const [work] = await db.select().from(projects).where(eq(projects.titleEn, title.en));
        const quote = rules && priceQuote({ geometry, settings, rules });
        expect(quote, title.en).toMatchObject({ status: 'priced', totalCents: work?.priceCents });
      }
    });
  });

  it('has at least three pictures of every work, each in three widths', async () => {
    await withTestDb(async (db) => {
      await loadDemoCatalogue({ ctx: { db, actor: { kind: 'system' }, now: new Date(), log } });
      const images = await db.select().from(projectImages);
      expect(images.length).toBeGreaterThanOrEqual(72);
      for (const { path, widthPx, heightPx } of images) {
        expect([widthPx, heightPx]).toEqual([1600, 1200]);
        for (const width of [480, 960, 1600]) await access(`${publicFolder}${path}-${width}.webp`);
      }
    });
  });
});
