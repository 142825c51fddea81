import 'server-only';
import { eq, inArray, type SQL } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { models, priceRuleVersions, projectCover, projects, quotes } from '#lib/db';
import { DomainError } from '#lib/errors';
import type { MeshFindings, MeshMeasure } from '#lib/mesh';
import { modelPictureAddress } from '#lib/models/server';
import { type FrozenQuote, type PriceRules, toQuotedGeometry, verifyFrozenQuote } from '#lib/quote';
import type { Locale } from '#lib/text';

/** A quote with the names that an order shows for it. */
export interface QuotedPart {
  readonly quoteId: string;
  readonly token: string;
  readonly modelId: string;
  readonly title: Record<Locale, string>;
  readonly projectSlug: string | null;
  /** Address of the gallery work's picture. */
  readonly projectCover: string | null;
  /** Address of a picture of the customer's own model; null for a gallery work. */
  readonly modelPicture: string | null;
  readonly frozen: FrozenQuote;
  readonly totalCents: number;
  readonly currency: string;
  readonly validUntil: Date;
  /** Set where the model's file was cleared away: it cannot be printed any more. */
  readonly fileRemovedAt: Date | null;
}

const partColumns = {
  quoteId: quotes.id,
  token: quotes.token,
  modelId: quotes.modelId,
  fileName: models.fileName,
  processingState: models.processingState,
  projectSlug: projects.slug,
  projectCover,
  titleEn: projects.titleEn,
  titleRu: projects.titleRu,
  frozen: quotes.frozen,
  totalCents: quotes.totalCents,
  currency: quotes.currency,
  validUntil: quotes.validUntil,
  fileRemovedAt: models.fileRemovedAt,
};

async function selectParts(ctx: Ctx, where: SQL): Promise<readonly QuotedPart[]> {
  const rows = await ctx.db
    .select(partColumns)
    .from(quotes)
    .innerJoin(models, eq(models.id, quotes.modelId))
    .leftJoin(projects, eq(projects.id, quotes.projectId))
    .where(where);
  return rows.map(({ fileName, titleEn, titleRu, processingState, ...rest }) => ({
    ...rest,
    modelPicture: modelPictureAddress({ id: rest.modelId, processingState }),
    title: { en: titleEn ?? fileName, ru: titleRu ?? fileName },
  }));
}

/** The quote of a token, or null. */
export async function findQuotedPart(ctx: Ctx, token: string): Promise<QuotedPart | null> {
  const [part] = await selectParts(ctx, eq(quotes.token, token));
  return part ?? null;
}

/** The quotes of these ids, in their order. */
export async function listQuotedParts(ctx: Ctx, quoteIds: readonly string[]): Promise<readonly QuotedPart[]> {
  if (quoteIds.length === 0) return [];
  const parts = await selectParts(ctx, inArray(quotes.id, [...quoteIds]));
  const byId = new Map(parts.map((part) => [part.quoteId, part]));
  return quoteIds.flatMap((id) => byId.get(id) ?? []);
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
  const { rules, now } = basis;
  const geometry = toQuotedGeometry(basis, part.frozen.geometryHash);
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

/** A model whose file was cleared away cannot be printed, whatever was promised for it. */
export function requirePrintable({ fileRemovedAt }: QuotedPart): void {
  if (!fileRemovedAt) return;
  throw new DomainError('CONFLICT', 'The model is no longer here. Upload it again.', {
    reason: 'model-gone',
  });
}

export function isExpired({ validUntil }: Pick<QuotedPart, 'validUntil'>, now: Date): boolean {
  return now.getTime() > validUntil.getTime();
}
