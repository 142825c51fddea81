import 'server-only';
import { asc, eq, gt } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import type { Ctx } from '#lib/context';
import { models, projects, withTransaction } from '#lib/db';
import type { JobHandler } from '#lib/jobs';
import { findPriceRules } from './create-quote.ts';
import type { PriceRules } from './price-rules.ts';
import { pricedWorkColumns } from './priced-work-columns.ts';
import { quoteWork } from './quote-work.ts';

const worksAtOnce = 200;

/** Prices the next works after an id; they are held meanwhile, so that an edit of the owner's is not undone. */
async function repriceSome(ctx: Ctx, { rules, last }: { rules: PriceRules; last: string }) {
  const rows = await ctx.db
    .select({ id: projects.id, ...pricedWorkColumns })
    .from(projects)
    .innerJoin(models, eq(models.id, projects.modelId))
    .where(gt(projects.id, last))
    .orderBy(asc(projects.id))
    .limit(worksAtOnce)
    .for('update', { of: projects });
  let changed = 0;
  for (const { id, priceCents, printTimeS, filamentGrams, ...work } of rows) {
    const quote = quoteWork(work, rules);
    if (quote.status !== 'priced') continue;
    const { estimate, totalCents } = quote;
    const isSame =
      totalCents === priceCents &&
      estimate.printTimeS === printTimeS &&
      estimate.filamentGrams === filamentGrams;
    if (isSame) continue;
    const after = {
      priceCents: totalCents,
      printTimeS: estimate.printTimeS,
      filamentGrams: estimate.filamentGrams,
    };
    await ctx.db.update(projects).set(after).where(eq(projects.id, id));
    changed += 1;
  }
  return { changed, last: rows.length < worksAtOnce ? null : (rows.at(-1)?.id ?? null) };
}

/**
 * Prices, print times and weights of the gallery by the rules in force, of the demo's works and of the owner's; a
 * work that the rules have no price for keeps its last one.
 */
export const repriceWorksHandler: JobHandler<{ version: number }> = {
  run: async (_, { ctx, signal }) => {
    const rules = await findPriceRules({ ctx });
    let last: string | null = '00000000-0000-0000-0000-000000000000';
    let changed = 0;
    while (rules && last !== null && !signal.aborted) {
      const from: string = last;
      const some = await withTransaction(ctx, (tx) => repriceSome(tx, { rules, last: from }));
      changed += some.changed;
      last = some.last;
    }
    await expireTags(ctx.db, [cacheTags.projects]);
    return { changed };
  },
};
