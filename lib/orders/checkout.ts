import 'server-only';
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import {
  type CheckoutContact,
  type CheckoutDelivery,
  type CheckoutDraft,
  carts,
  checkouts,
  orders,
  type paymentMethods,
} from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { findCardProvider } from '#lib/payments';
import { keepableText } from '#lib/text/keepable-text';
import { findCartRow, listCartParts, type NotedPart } from './cart-rows.ts';
import type { AppliedCoupon } from './coupon-rows.ts';
import { chooseOffer, type DeliveryOffer, listDeliveryOffers } from './delivery-rates.ts';
import { findQuotedPart, listQuotedParts, requireValid } from './frozen-quote.ts';
import { faultOf } from './get-cart.ts';
import { hashSecret } from './internal.ts';
import { readOrderTerms } from './order-terms.ts';
import { contactSchema, deliverySchema, paymentSchema, quoteTokenSchema } from './schemas.ts';
import type { OrderTotals } from './totals.ts';

export type PaymentMethod = (typeof paymentMethods)[number];
export const checkoutSteps = ['contact', 'delivery', 'payment', 'review'] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** A checkout as its pages show it: the sums are always made anew from the database. */
export interface Checkout {
  readonly id: string;
  readonly contact: CheckoutContact | null;
  readonly delivery: CheckoutDelivery | null;
  readonly paymentMethod: PaymentMethod | null;
  readonly draft: CheckoutDraft | null;
  readonly parts: readonly NotedPart[];
  readonly totals: OrderTotals;
  readonly currency: string;
  /** What sending costs at least. */
  readonly postageCents: number;
  readonly offers: readonly DeliveryOffer[];
  /** The way of sending that was chosen. */
  readonly offer: DeliveryOffer | null;
  readonly coupon: AppliedCoupon | null;
  /** Whether the shop has an account to pay invoices to. */
  readonly takesTransfers: boolean;
  readonly takesCards: boolean;
  /** Null until a way of delivery is chosen. */
  readonly promisedFor: Date | null;
  /** Set where a cart is bought: what the review shows is this version of it. */
  readonly cartVersion: number | null;
  /** Whether a price has expired or a model is gone. */
  readonly isExpired: boolean;
  /** The first step that is still missing; `review` when nothing is. */
  readonly nextStep: CheckoutStep;
  /** Set when the order was placed already. */
  readonly orderReference: string | null;
}

const columns = {
  id: checkouts.id,
  quoteId: checkouts.quoteId,
  cartId: checkouts.cartId,
  cartVersion: carts.version,
  cartCoupon: carts.coupon,
  ownCoupon: checkouts.coupon,
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
    .leftJoin(carts, eq(carts.id, checkouts.cartId))
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

export function unknownCheckout(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no checkout for this browser.', {
    reason: 'checkout-unknown',
  });
}

async function listParts(ctx: Ctx, { quoteId, cartId }: CheckoutRow): Promise<readonly NotedPart[]> {
  if (cartId) return await listCartParts(ctx, cartId);
  const parts = quoteId ? await listQuotedParts(ctx, [quoteId]) : [];
  return parts.map((part) => ({ ...part, note: null }));
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
  if (!row) return null;
  const parts = await listParts(ctx, row);
  if (parts.length === 0 && !row.orderReference) return null;
  const terms = await readOrderTerms(ctx, {
    parts: parts.map(({ frozen }) => frozen),
    delivery: row.delivery,
    coupon: row.cartId ? row.cartCoupon : row.ownCoupon,
    customerEmail: row.contact?.email,
  });
  return {
    ...row,
    ...terms,
    parts,
    currency: parts[0]?.currency ?? terms.currency,
    isExpired: parts.some((part) => faultOf(part, ctx.now) !== null),
    nextStep: firstMissingStep(row),
  };
}

type Subject = { readonly quoteId: string } | { readonly cartId: string };

/** What is to be bought: the quote, when it still holds, or the cart, when there is something in it. */
async function findSubject(ctx: Ctx, { quoteToken, cartToken }: StartInput): Promise<Subject> {
  if (cartToken !== undefined) {
    const cart = await findCartRow(ctx, cartToken);
    const parts = cart ? await listCartParts(ctx, cart.id) : [];
    if (cart && parts.length > 0) return { cartId: cart.id };
    throw new DomainError('CONFLICT', 'There is nothing in the cart.', { reason: 'cart-empty' });
  }
  const part = await findQuotedPart(ctx, parseFields(quoteTokenSchema, quoteToken));
  if (!part) throw new DomainError('NOT_FOUND', 'There is no such quote.', { reason: 'quote-unknown' });
  requireValid(part, ctx.now);
  return { quoteId: part.quoteId };
}

interface StartInput {
  readonly quoteToken?: unknown;
  /** Buys the cart of this secret instead of a quote. */
  readonly cartToken?: string | undefined;
  readonly previousToken?: string | undefined;
}

/**
 * Opens a checkout for a quote or a cart and returns its secret. A checkout that was left half-way hands its
 * typed data on; the one that already stands for the same goes on.
 */
export async function startCheckout({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: StartInput;
}): Promise<{ token: string }> {
  const subject = await findSubject(ctx, input);
  const found = input.previousToken ? await findCheckoutRow(ctx, input.previousToken) : null;
  const previous = found?.orderReference ? null : found;
  const isSame =
    'cartId' in subject ? previous?.cartId === subject.cartId : previous?.quoteId === subject.quoteId;
  if (input.previousToken && isSame) return { token: input.previousToken };
  const token = randomBytes(32).toString('base64url');
  await ctx.db.insert(checkouts).values({
    token: hashSecret(token),
    ...subject,
    contact: previous?.contact ?? null,
    delivery: previous?.delivery ?? null,
    paymentMethod: previous?.paymentMethod ?? null,
  });
  return { token };
}

export interface SaveStep {
  ctx: Ctx;
  token: string | undefined;
  input: unknown;
}

export async function updateCheckout(
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
  if (delivery.method === 'post') chooseOffer(await listDeliveryOffers(call.ctx, 0), delivery);
  await updateCheckout(call, ({ paymentMethod }) => ({
    delivery,
    paymentMethod: delivery.method === 'post' && paymentMethod === 'pickup' ? null : paymentMethod,
  }));
}

/** Paying at the workshop goes with coming to the workshop, and by card where the shop takes cards. */
export function requirePaymentFits(
  method: PaymentMethod,
  delivery: Pick<CheckoutDelivery, 'method'> | null,
): void {
  if (method === 'card' && !findCardProvider()) {
    throw new DomainError('INVALID', 'This shop takes no cards.', {
      reason: 'fields',
      fields: { method: 'no-card-payments' },
    });
  }
  if (method !== 'pickup' || delivery?.method === 'pickup') return;
  throw new DomainError('INVALID', 'Paying on pickup goes with picking up.', {
    reason: 'fields',
    fields: { method: 'only-with-pickup' },
  });
}

export async function savePayment(call: SaveStep): Promise<void> {
  const { method } = parseFields(paymentSchema, call.input);
  await updateCheckout(call, ({ delivery }) => {
    requirePaymentFits(method, delivery);
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
