import 'server-only';
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { getShopSettings } from '#lib/content';
import type { Ctx } from '#lib/context';
import { type CheckoutContact, type CheckoutDelivery, type CheckoutDraft, checkouts, orders } from '#lib/db';
import { DomainError } from '#lib/errors';
import { findQuotedPart, isExpired, type QuotedPart, requireValid } from './frozen-quote.ts';
import { hashSecret, parseFields } from './internal.ts';
import { contactSchema, deliverySchema, keepableText, paymentSchema, quoteTokenSchema } from './schemas.ts';
import { deriveTotals, type OrderTotals } from './totals.ts';

export type PaymentMethod = 'invoice' | 'pickup';
export const checkoutSteps = ['contact', 'delivery', 'payment', 'review'] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** A checkout as its pages show it: the sums are always made anew from the database. */
export interface Checkout {
  readonly id: string;
  readonly contact: CheckoutContact | null;
  readonly delivery: CheckoutDelivery | null;
  readonly paymentMethod: PaymentMethod | null;
  readonly draft: CheckoutDraft | null;
  readonly parts: readonly QuotedPart[];
  readonly totals: OrderTotals;
  readonly currency: string;
  readonly postageCents: number;
  readonly isExpired: boolean;
  /** The first step that is still missing; `review` when nothing is. */
  readonly nextStep: CheckoutStep;
  /** Set when the order was placed already. */
  readonly orderReference: string | null;
}

const columns = {
  id: checkouts.id,
  quoteId: checkouts.quoteId,
  contact: checkouts.contact,
  delivery: checkouts.delivery,
  paymentMethod: checkouts.paymentMethod,
  draft: checkouts.draft,
  orderReference: orders.reference,
};

export async function findCheckoutRow(ctx: Ctx, token: string) {
  const [row] = await ctx.db
    .select(columns)
    .from(checkouts)
    .leftJoin(orders, eq(orders.checkoutId, checkouts.id))
    .where(eq(checkouts.token, hashSecret(token)));
  return row ?? null;
}

type CheckoutRow = NonNullable<Awaited<ReturnType<typeof findCheckoutRow>>>;

export function firstMissingStep(
  row: Pick<CheckoutRow, 'contact' | 'delivery' | 'paymentMethod'>,
): CheckoutStep {
  if (!row.contact) return 'contact';
  if (!row.delivery) return 'delivery';
  return row.paymentMethod ? 'review' : 'payment';
}

function unknownCheckout(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no checkout for this browser.', {
    reason: 'checkout-unknown',
  });
}

/** The checkout that this secret opens, or null. */
export async function findCheckout({
  ctx,
  token,
}: {
  ctx: Ctx;
  token: string | undefined;
}): Promise<Checkout | null> {
  const row = token ? await findCheckoutRow(ctx, token) : null;
  const part = row && (await findQuotedPart(ctx, { quoteId: row.quoteId }));
  if (!row || !part) return null;
  const { postageCents } = await getShopSettings({ ctx });
  const parts = [part];
  const totals = deriveTotals({
    parts: parts.map(({ frozen }) => frozen),
    delivery: row.delivery?.method,
    postageCents,
  });
  return {
    ...row,
    parts,
    totals,
    postageCents,
    currency: part.currency,
    isExpired: isExpired(part, ctx.now),
    nextStep: firstMissingStep(row),
  };
}

/**
 * Opens a checkout for a quote and returns its secret. A checkout that was left half-way hands its typed
 * data on; the one that already stands for this quote goes on.
 */
export async function startCheckout({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { quoteToken: unknown; previousToken?: string | undefined };
}): Promise<{ token: string }> {
  const quoteToken = parseFields(quoteTokenSchema, input.quoteToken);
  const part = await findQuotedPart(ctx, { token: quoteToken });
  if (!part) throw new DomainError('NOT_FOUND', 'There is no such quote.', { reason: 'quote-unknown' });
  requireValid(part, ctx.now);
  const found = input.previousToken ? await findCheckoutRow(ctx, input.previousToken) : null;
  const previous = found?.orderReference ? null : found;
  if (input.previousToken && previous?.quoteId === part.quoteId) return { token: input.previousToken };
  const token = randomBytes(32).toString('base64url');
  await ctx.db.insert(checkouts).values({
    token: hashSecret(token),
    quoteId: part.quoteId,
    contact: previous?.contact ?? null,
    delivery: previous?.delivery ?? null,
    paymentMethod: previous?.paymentMethod ?? null,
  });
  return { token };
}

interface SaveStep {
  ctx: Ctx;
  token: string | undefined;
  input: unknown;
}

async function updateCheckout(
  { ctx, token }: SaveStep,
  change: (row: CheckoutRow) => Partial<typeof checkouts.$inferInsert>,
): Promise<void> {
  const row = token ? await findCheckoutRow(ctx, token) : null;
  if (!row) throw unknownCheckout();
  if (row.orderReference) {
    throw new DomainError('CONFLICT', 'This order was placed already.', {
      reason: 'order-placed',
      facts: { reference: row.orderReference },
    });
  }
  await ctx.db
    .update(checkouts)
    .set({ draft: null, ...change(row) })
    .where(eq(checkouts.id, row.id));
}

export async function saveContact(call: SaveStep): Promise<void> {
  const contact = parseFields(contactSchema, call.input);
  await updateCheckout(call, () => ({ contact }));
}

/** A way of paying that does not go with the new way of delivery is asked for again. */
export async function saveDelivery(call: SaveStep): Promise<void> {
  const delivery = parseFields(deliverySchema, call.input);
  await updateCheckout(call, ({ paymentMethod }) => ({
    delivery,
    paymentMethod: delivery.method === 'post' && paymentMethod === 'pickup' ? null : paymentMethod,
  }));
}

export async function savePayment(call: SaveStep): Promise<void> {
  const { method } = parseFields(paymentSchema, call.input);
  await updateCheckout(call, ({ delivery }) => {
    if (method === 'pickup' && delivery?.method !== 'pickup') {
      throw new DomainError('INVALID', 'Paying on pickup goes with picking up.', {
        reason: 'fields',
        fields: { method: 'only-with-pickup' },
      });
    }
    return { paymentMethod: method };
  });
}

const maxDraftLength = 4000;

/** Keeps what was typed wrongly, for the page that shows it again. */
export async function saveDraft({
  ctx,
  token,
  draft,
}: {
  ctx: Ctx;
  token: string | undefined;
  draft: CheckoutDraft;
}): Promise<void> {
  const keepable = Object.entries(draft.values)
    .slice(0, 20)
    .map(([name, value]) => [keepableText(name), keepableText(value.slice(0, maxDraftLength))]);
  const values: Record<string, string> = Object.fromEntries(keepable);
  await updateCheckout({ ctx, token, input: null }, () => ({ draft: { ...draft, values } }));
}
