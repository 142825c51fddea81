import 'server-only';
import { eq } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import type { Ctx } from '#lib/context';
import { models, projects } from '#lib/db';
import { noteEdit } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { quoteWork } from '#lib/quote';
import { findPriceRules, pricedWorkColumns } from '#lib/quote/server';

function withoutPrice(reasons: readonly string[]): DomainError {
  return new DomainError('INVALID', 'The price engine has no price for this work.', {
    reason: 'work-without-price',
    facts: { reasons: reasons.join(',') },
  });
}

/**
 * A work's price, print time and weight by the rules in force and its own settings, in the transaction that
 * changes what they are made of. A work without a model keeps what it has.
 *
 * @throws DomainError INVALID `work-without-price`
 */
export async function priceWork(ctx: Ctx, slug: string): Promise<void> {
  const [work] = await ctx.db
    .select({ slug: projects.slug, ...pricedWorkColumns })
    .from(projects)
    .innerJoin(models, eq(models.id, projects.modelId))
    .where(eq(projects.slug, slug));
  if (!work) return;
  const rules = await findPriceRules({ ctx });
  if (!rules) throw withoutPrice(['no-price-rules']);
  const quote = quoteWork(work, rules);
  if (quote.status !== 'priced') throw withoutPrice(quote.reasons.map(({ reason }) => reason));
  const { printTimeS, filamentGrams } = quote.estimate;
  const after = { priceCents: quote.totalCents, printTimeS, filamentGrams };
  const before = {
    priceCents: work.priceCents,
    printTimeS: work.printTimeS,
    filamentGrams: work.filamentGrams,
  };
  if (Object.entries(after).every(([name, value]) => Object(before)[name] === value)) return;
  await ctx.db.update(projects).set(after).where(eq(projects.slug, slug));
  const tags = [cacheTags.projects];
  await noteEdit(ctx, { action: 'project.price', subject: slug, before, after, tags });
}
