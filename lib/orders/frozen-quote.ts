import 'server-only';
import { eq, inArray } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { models, priceRuleVersions, projects, quotes } from '#lib/db';
import { DomainError } from '#lib/errors';
import type { MeshFindings, MeshMeasure } from '#lib/mesh';
import { modelPictureAddress } from '#lib/models/server';
import {
  type FrozenQuote,
  type PriceRules,
  toPartGeometry,
  toRepairedGeometry,
  verifyFrozenQuote,
} from '#lib/quote';
import type { Locale } from '#lib/text';

/** A quote with the names that an order shows for it. */
export interface QuotedPart {
  readonly quoteId: string;
  readonly token: string;
  readonly modelId: string;
  readonly title: Record<Locale, string>;
  readonly projectSlug: string | null;
  /** Address of a picture of the customer's own model; null for a gallery work. */
  readonly modelPicture: string | null;
  readonly frozen: FrozenQuote;
  readonly totalCents: number;
  readonly currency: string;
  readonly validUntil: Date;
}

const partColumns = {
  quoteId: quotes.id,
  token: quotes.token,
  modelId: quotes.modelId,
  fileName: models.fileName,
  processingState: models.processingState,
  projectSlug: projects.slug,
  titleEn: projects.titleEn,
  titleRu: projects.titleRu,
  frozen: quotes.frozen,
  totalCents: quotes.totalCents,
  currency: quotes.currency,
  validUntil: quotes.validUntil,
};

/** The quote behind a condition on `quotes`, or null. */
export async function findQuotedPart(
  ctx: Ctx,
  by: { token: string } | { quoteId: string },
): Promise<QuotedPart | null> {
  const [row] = await ctx.db
    .select(partColumns)
    .from(quotes)
    .innerJoin(models, eq(models.id, quotes.modelId))
    .leftJoin(projects, eq(projects.id, quotes.projectId))
    .where('token' in by ? eq(quotes.token, by.token) : eq(quotes.id, by.quoteId));
  if (!row) return null;
  const { fileName, titleEn, titleRu, processingState, ...rest } = row;
  return {
    ...rest,
    modelPicture: modelPictureAddress({ id: rest.modelId, processingState }),
    title: { en: titleEn ?? fileName, ru: titleRu ?? fileName },
  };
}

/**
 * Prices the quotes again from the stored models and the rules of their own versions: an order is only taken
 * for prices that the engine still comes to.
 */
export async function requireSamePrices(ctx: Ctx, parts: readonly QuotedPart[]): Promise<void> {
  const rows = await ctx.db
    .select({
      quoteId: quotes.id,
      geometryHash: models.geometryHash,
      metadata: models.metadata,
      findings: models.findings,
      rules: priceRuleVersions.rules,
    })
    .from(quotes)
    .innerJoin(models, eq(models.id, quotes.modelId))
    .innerJoin(priceRuleVersions, eq(priceRuleVersions.version, quotes.rulesVersion))
    .where(
      inArray(
        quotes.id,
        parts.map(({ quoteId }) => quoteId),
      ),
    );
  for (const part of parts) {
    const row = rows.find(({ quoteId }) => quoteId === part.quoteId);
    if (!row) throw new DomainError('NOT_FOUND', 'There is no such quote.', { reason: 'quote-unknown' });
    requireSamePrice(part, { ...row, now: ctx.now });
  }
}

interface PriceBasis {
  readonly geometryHash: string;
  readonly metadata: MeshMeasure;
  readonly findings: MeshFindings | null;
  readonly rules: PriceRules;
  readonly now: Date;
}

function requireSamePrice(part: QuotedPart, basis: PriceBasis): void {
  const { geometryHash, metadata, findings, rules, now } = basis;
  const repaired = toRepairedGeometry(findings);
  const isRepaired = repaired?.hash === part.frozen.geometryHash;
  const geometry = isRepaired ? repaired : toPartGeometry(geometryHash, metadata);
  const check = verifyFrozenQuote(part.frozen, { geometry, rules, now });
  if (!check.ok) throw quoteError(check.reason);
  if (part.frozen.totalCents !== part.totalCents || part.frozen.currency !== part.currency) {
    throw quoteError('quote-other-price');
  }
}

type QuoteFault = 'quote-expired' | 'quote-other-model' | 'quote-other-rules' | 'quote-other-price';

function quoteError(reason: QuoteFault): DomainError {
  const message =
    reason === 'quote-expired'
      ? 'The quote is no longer valid. Ask for a new one.'
      : 'The quote no longer comes to the same price. Ask for a new one.';
  return new DomainError('CONFLICT', message, {
    reason: reason === 'quote-expired' ? reason : 'quote-changed',
  });
}

export function requireValid(part: QuotedPart, now: Date): void {
  if (isExpired(part, now)) throw quoteError('quote-expired');
}

export function isExpired({ validUntil }: Pick<QuotedPart, 'validUntil'>, now: Date): boolean {
  return now.getTime() > validUntil.getTime();
}
