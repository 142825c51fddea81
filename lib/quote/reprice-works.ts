import 'server-only';
import { asc, eq, gt } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import { models, projects } from '#lib/db';
import type { JobHandler } from '#lib/jobs';
import { findPriceRules } from './create-quote.ts';
import { toPartGeometry } from './part-geometry.ts';
import { priceQuote } from './price-quote.ts';
import { defaultPrintSettings, layerHeightsMm } from './types.ts';

const worksAtOnce = 200;

function layerHeightOf(mm: number) {
  return layerHeightsMm.find((height) => height === mm) ?? defaultPrintSettings.layerHeightMm;
}

/** The prices of the gallery by the rules in force; a work that they have no price for keeps its last one. */
export const repriceWorksHandler: JobHandler<{ version: number }> = {
  run: async (_, { ctx, signal }) => {
    const rules = await findPriceRules({ ctx });
    let last = '00000000-0000-0000-0000-000000000000';
    let changed = 0;
    while (rules && !signal.aborted) {
      const rows = await ctx.db
        .select({ project: projects, geometryHash: models.geometryHash, metadata: models.metadata })
        .from(projects)
        .innerJoin(models, eq(models.id, projects.modelId))
        .where(gt(projects.id, last))
        .orderBy(asc(projects.id))
        .limit(worksAtOnce);
      for (const { project, geometryHash, metadata } of rows) {
        const { material, colour, infillPercent, layerHeightMm } = project;
        const base = { ...defaultPrintSettings, material, colour, infillPercent };
        const settings = { ...base, layerHeightMm: layerHeightOf(layerHeightMm) };
        const quote = priceQuote({ geometry: toPartGeometry(geometryHash, metadata), settings, rules });
        if (quote.status !== 'priced' || quote.totalCents === project.priceCents) continue;
        const { totalCents: priceCents } = quote;
        await ctx.db.update(projects).set({ priceCents }).where(eq(projects.id, project.id));
        changed += 1;
      }
      last = rows.at(-1)?.project.id ?? last;
      if (rows.length < worksAtOnce) break;
    }
    await expireTags(ctx.db, [cacheTags.projects]);
    return { changed };
  },
};
