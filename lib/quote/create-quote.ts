import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { getProject } from '#lib/catalogue';
import type { Ctx } from '#lib/context';
import { models, priceRuleVersions, projectCover, projects, quotes } from '#lib/db';
import { DomainError } from '#lib/errors';
import { getFindings, getModel, type Model, modelAccess, modelPictureAddress } from '#lib/models/server';
import { freezeQuote } from './freeze-quote.ts';
import { toPartGeometry, toQuotedGeometry, toRepairedGeometry } from './part-geometry.ts';
import { priceQuote } from './price-quote.ts';
import type { PriceRules } from './price-rules.ts';
import { printSettingsSchema } from './schemas.ts';
import type { PartGeometry, PricedQuote, PrintSettings } from './types.ts';

export const createQuoteInput = z
  .object({
    settings: printSettingsSchema,
    /** The sum that the customer saw. */
    expectedTotalCents: z.int().min(1),
    projectSlug: z.string().min(1).max(80).optional(),
    ...modelAccess.partial().shape,
    /** The model as the safe repairs leave it. */
    isRepaired: z.boolean().default(false),
  })
  .refine(({ projectSlug, modelId }) => (projectSlug === undefined) !== (modelId === undefined), {
    path: ['modelId'],
    message: 'Give either projectSlug or modelId.',
  });
export type CreateQuoteInput = z.input<typeof createQuoteInput>;

/** The rules in force; null in a shop that has not set its prices yet. */
export async function findPriceRules({ ctx }: { ctx: Ctx }): Promise<PriceRules | null> {
  const [newest] = await ctx.db
    .select({ rules: priceRuleVersions.rules })
    .from(priceRuleVersions)
    .orderBy(desc(priceRuleVersions.version))
    .limit(1);
  return newest?.rules ?? null;
}

interface Frozen {
  readonly ctx: Ctx;
  readonly modelId: string;
  readonly geometry: PartGeometry;
  readonly projectId: string | null;
  readonly settings: PrintSettings;
  /** The sum that the customer saw; null where he sees the new one next. */
  readonly expectedTotalCents: number | null;
}

/** Prices a model from what the shop itself measured and its rules in force, and freezes the price. */
async function insertQuote(input: Frozen) {
  const { ctx, geometry, settings, expectedTotalCents } = input;
  const rules = await findPriceRules({ ctx });
  if (!rules) {
    throw new DomainError('UNAVAILABLE', 'The shop has no price rules yet.', { reason: 'no-price-rules' });
  }
  const quote = priceQuote({ geometry, settings, rules });
  if (quote.status === 'review') {
    throw new DomainError('INVALID', 'The workshop has to look at this part before it has a price.', {
      reason: 'quote-needs-review',
      facts: { reasons: quote.reasons.map(({ reason }) => reason).join(',') },
    });
  }
  if (expectedTotalCents !== null) requireExpected(quote, expectedTotalCents);
  const frozen = freezeQuote(quote, { issuedAt: ctx.now });
  const token = randomBytes(18).toString('base64url');
  const [row] = await ctx.db
    .insert(quotes)
    .values({
      token,
      modelId: input.modelId,
      projectId: input.projectId,
      rulesVersion: rules.version,
      geometryHash: geometry.hash,
      frozen,
      totalCents: frozen.totalCents,
      currency: frozen.currency,
      validUntil: new Date(frozen.validUntil),
      createdAt: ctx.now,
    })
    .returning({ id: quotes.id });
  if (!row) throw new Error('The quote was not stored.');
  return { id: row.id, token, frozen };
}

/** A new quote. A sum other than the one the customer saw is refused: nobody orders at a price he has not read. */
export async function createQuote({ ctx, input }: { ctx: Ctx; input: CreateQuoteInput }) {
  const wanted = createQuoteInput.parse(input);
  const { settings, expectedTotalCents } = wanted;
  const { model, projectId } = await modelOf(ctx, wanted);
  const geometry = wanted.isRepaired
    ? await repairedOf(ctx, model)
    : toPartGeometry(model.geometryHash, model.metadata);
  const frozenOf = { ctx, modelId: model.id, projectId, geometry, settings, expectedTotalCents };
  const { token, frozen } = await insertQuote(frozenOf);
  return { token, totalCents: frozen.totalCents, currency: frozen.currency, validUntil: frozen.validUntil };
}

/** The same part in another quantity, or after its price has expired: a new quote by the rules in force. */
export async function renewQuote({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { quoteId: string; quantity: number };
}): Promise<{ id: string }> {
  const [row] = await ctx.db
    .select({
      model: { geometryHash: models.geometryHash, metadata: models.metadata, findings: models.findings },
      modelId: quotes.modelId,
      projectId: quotes.projectId,
      frozen: quotes.frozen,
    })
    .from(quotes)
    .innerJoin(models, eq(models.id, quotes.modelId))
    .where(and(eq(quotes.id, input.quoteId), isNull(models.fileRemovedAt)));
  if (!row) throw new DomainError('NOT_FOUND', 'The model is no longer here.', { reason: 'model-unknown' });
  const { frozen, model, ...subject } = row;
  const settings = { ...frozen.settings, quantity: input.quantity };
  const geometry = toQuotedGeometry(model, frozen.geometryHash);
  return await insertQuote({ ctx, ...subject, geometry, settings, expectedTotalCents: null });
}

async function modelOf(ctx: Ctx, input: z.infer<typeof createQuoteInput>) {
  const { modelId, accessKey, projectSlug } = input;
  if (modelId !== undefined) {
    const model = await getModel({ ctx, input: { modelId, accessKey } });
    return { model, projectId: null };
  }
  const project = await getProject({ ctx, slug: projectSlug ?? '' });
  if (!project.modelId) {
    throw new DomainError('INVALID', 'This work has no model to print.', { reason: 'project-without-model' });
  }
  return { model: await getModel({ ctx, input: { modelId: project.modelId } }), projectId: project.id };
}

async function repairedOf(ctx: Ctx, model: Model): Promise<PartGeometry> {
  const repaired = toRepairedGeometry(await getFindings(ctx, model));
  if (repaired) return repaired;
  throw new DomainError('INVALID', 'There is nothing to repair in this model.', { reason: 'not-repairable' });
}

function requireExpected({ totalCents }: PricedQuote, expectedTotalCents: number): void {
  if (totalCents === expectedTotalCents) return;
  throw new DomainError('CONFLICT', 'The price has changed since the page was loaded.', {
    reason: 'price-changed',
    facts: { expectedTotalCents, totalCents },
  });
}

/** Whether a quote has this address. */
export async function hasQuote({ ctx, token }: { ctx: Ctx; token: string }): Promise<boolean> {
  const [row] = await ctx.db.select({ id: quotes.id }).from(quotes).where(eq(quotes.token, token));
  return row !== undefined;
}

/** The quote of an address, with what it is for. */
export async function getQuote({ ctx, token }: { ctx: Ctx; token: string }) {
  const [row] = await ctx.db
    .select({
      id: quotes.id,
      token: quotes.token,
      frozen: quotes.frozen,
      validUntil: quotes.validUntil,
      modelId: quotes.modelId,
      fileName: models.fileName,
      processingState: models.processingState,
      geometryHash: quotes.geometryHash,
      projectSlug: projects.slug,
      projectCover,
      projectTitleEn: projects.titleEn,
      projectTitleRu: projects.titleRu,
    })
    .from(quotes)
    .innerJoin(models, eq(models.id, quotes.modelId))
    .leftJoin(projects, eq(projects.id, quotes.projectId))
    .where(eq(quotes.token, token));
  if (!row) throw new DomainError('NOT_FOUND', 'There is no such quote.', { reason: 'quote-unknown' });
  const modelPicture = modelPictureAddress({ id: row.modelId, processingState: row.processingState });
  return { ...row, modelPicture };
}
