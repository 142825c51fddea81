import 'server-only';
import { asc, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { cacheTags } from '#lib/cache';
import { expireTags } from '#lib/cache/server';
import { type Ctx, requireOwner } from '#lib/context';
import { materials, models, priceRuleVersions, projects, users, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { enqueue } from '#lib/jobs';
import { parseFields } from '#lib/parse-fields';
import { repriceWorksJob } from './jobs.ts';
import { toPartGeometry } from './part-geometry.ts';
import type { PriceRules } from './price-rules.ts';
import { pricedWorkColumns } from './priced-work-columns.ts';
import { settingsOfWork } from './quote-work.ts';
import { priceRulesSchema } from './schemas.ts';

function isUnique(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}

const updateInput = z.object({
  /** The version that the owner saw: with a newer one nothing is overwritten. */
  basedOn: z.int(),
  rules: priceRulesSchema
    .refine(({ materials: all }) => all.length > 0, { path: ['materials'], message: 'required' })
    .refine(({ machines }) => machines.length > 0, { path: ['machines'], message: 'required' })
    .refine(({ machines }) => isUnique(machines.map(({ slug }) => slug)), {
      path: ['newMachine.slug'],
      message: 'slug-taken',
    })
    .refine(({ quantityBreaks: all }) => isUnique(all.map(({ fromQuantity }) => fromQuantity)), {
      path: ['quantityBreaks'],
      message: 'break-twice',
    }),
});

/** Puts new price rules in force, as a version of their own: quotes of before keep theirs. Gives the version. */
export async function updatePriceRules({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<number> {
  requireOwner(ctx);
  const { basedOn, rules } = parseFields(updateInput, input);
  return await withTransaction(ctx, async (tx) => {
    const [newest] = await tx.db
      .select()
      .from(priceRuleVersions)
      .orderBy(desc(priceRuleVersions.version))
      .limit(1)
      .for('update');
    if (newest?.version !== basedOn) {
      throw new DomainError('CONFLICT', 'The rules were changed in the meantime.', {
        reason: 'rules-changed',
      });
    }
    const version = basedOn + 1;
    const createdBy = tx.actor.kind === 'user' ? tx.actor.userId : null;
    const stored = await tx.db
      .insert(priceRuleVersions)
      .values({ version, rules: { ...rules, version }, createdBy, createdAt: tx.now })
      .onConflictDoNothing()
      .returning({ version: priceRuleVersions.version });
    if (stored.length === 0) {
      throw new DomainError('CONFLICT', 'The rules were changed in the meantime.', {
        reason: 'rules-changed',
      });
    }
    const details = { before: newest.rules, after: rules };
    await recordAudit(tx, { action: 'price-rules.update', subject: String(version), details });
    await enqueue(tx, repriceWorksJob, { version });
    await expireTags(tx.db, [cacheTags.priceRules]);
    return version;
  });
}

/** The versions so far, the newest first, with who made them. */
export async function listPriceRuleVersions({ ctx }: { ctx: Ctx }) {
  requireOwner(ctx);
  return await ctx.db
    .select({
      version: priceRuleVersions.version,
      createdAt: priceRuleVersions.createdAt,
      createdBy: users.name,
    })
    .from(priceRuleVersions)
    .leftJoin(users, eq(users.id, priceRuleVersions.createdBy))
    .orderBy(desc(priceRuleVersions.version))
    .limit(20);
}

/** Works to show what a rule does, as they are shown: a light one, one in the middle, a heavy one. */
export async function listPriceSamples({ ctx }: { ctx: Ctx }) {
  requireOwner(ctx);
  const rows = await ctx.db
    .select({ titleEn: projects.titleEn, titleRu: projects.titleRu, ...pricedWorkColumns })
    .from(projects)
    .innerJoin(models, eq(models.id, projects.modelId))
    .where(eq(projects.isPublished, true))
    .orderBy(asc(projects.filamentGrams))
    .limit(500);
  const chosen = [...new Set([0, Math.floor(rows.length / 2), rows.length - 1])];
  return chosen.flatMap((place) => {
    const row = rows[place];
    if (!row) return [];
    const geometry = toPartGeometry(row.geometryHash, row.metadata);
    return [{ title: { en: row.titleEn, ru: row.titleRu }, geometry, settings: settingsOfWork(row) }];
  });
}

export type PriceSample = Awaited<ReturnType<typeof listPriceSamples>>[number];

/** Materials of the shop that the rules have no price for yet. */
export async function listUnpricedMaterials({ ctx, rules }: { ctx: Ctx; rules: PriceRules }) {
  requireOwner(ctx);
  const { slug, name, technology } = materials;
  const all = await ctx.db
    .select({ slug, name, technology })
    .from(materials)
    .orderBy(asc(materials.position));
  return all.filter((each) => !rules.materials.some((material) => material.slug === each.slug));
}
