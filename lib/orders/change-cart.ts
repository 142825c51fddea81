import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Ctx } from '#lib/context';
import { cartLines, quotes, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { renewQuote } from '#lib/quote/server';
import {
  emptyCart,
  findCartRow,
  insertCart,
  listCartParts,
  lockCart,
  raiseCartVersion,
} from './cart-rows.ts';
import { applyCoupon, couponCodeSchema, couponError, setCartCoupon } from './coupon-rows.ts';
import { findQuotedPart, requireValid } from './frozen-quote.ts';
import { faultOf } from './get-cart.ts';
import { lineNoteSchema, quantitySchema, quoteTokenSchema } from './schemas.ts';

const mostLines = 50;

export const addToCartInput = z.object({ quoteToken: quoteTokenSchema, note: lineNoteSchema.optional() });
export const changeCartLineInput = z.object({
  quantity: quantitySchema.optional(),
  note: lineNoteSchema.optional(),
});

/** Puts a frozen quote into the cart, and makes the cart where there is none. Twice the same quote is once. */
export async function addToCart({
  ctx,
  token,
  input,
}: {
  ctx: Ctx;
  token: string | undefined;
  input: unknown;
}): Promise<{ token: string | undefined }> {
  const { quoteToken, note } = parseFields(addToCartInput, input);
  const part = await findQuotedPart(ctx, quoteToken);
  if (!part) throw new DomainError('NOT_FOUND', 'There is no such quote.', { reason: 'quote-unknown' });
  requireValid(part, ctx.now);
  return await withTransaction(ctx, async (tx) => {
    const known = await findCartRow(tx, token);
    // A cart that was found by who is signed in keeps the secret of another browser.
    const cart = known ? { row: await lockCart(tx, known), token } : await insertCart(tx);
    const count = await tx.db.$count(cartLines, eq(cartLines.cartId, cart.row.id));
    if (count >= mostLines) {
      throw new DomainError('CONFLICT', `A cart holds ${mostLines} lines at most.`, {
        reason: 'cart-full',
        facts: { most: mostLines },
      });
    }
    const added = await tx.db
      .insert(cartLines)
      .values({ cartId: cart.row.id, quoteId: part.quoteId, note: note || null, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: cartLines.id });
    if (added.length > 0) await raiseCartVersion(tx, cart.row.id);
    return { token: cart.token };
  });
}

interface LineCall {
  readonly ctx: Ctx;
  readonly token: string | undefined;
  readonly lineId: string;
}

function unknownLine(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such line in the cart.', { reason: 'cart-line-unknown' });
}

/** Does `work` on a line of this browser's own cart; another's cart and line are not there. */
async function onLine<Result>(
  { ctx, token, lineId }: LineCall,
  work: (tx: Ctx, line: typeof cartLines.$inferSelect) => Promise<Result>,
): Promise<Result> {
  if (!z.uuid().safeParse(lineId).success) throw unknownLine();
  return await withTransaction(ctx, async (tx) => {
    const known = await findCartRow(tx, token);
    if (!known) throw unknownLine();
    const cart = await lockCart(tx, known);
    const [line] = await tx.db
      .select()
      .from(cartLines)
      .where(and(eq(cartLines.id, lineId), eq(cartLines.cartId, cart.id)));
    if (!line) throw unknownLine();
    const result = await work(tx, line);
    await raiseCartVersion(tx, cart.id);
    return result;
  });
}

/**
 * Another quantity or note. A quantity freezes a new price by the rules in force, so the same quantity again
 * renews a price that has expired.
 */
export async function changeCartLine({ input, ...call }: LineCall & { input: unknown }): Promise<void> {
  const { quantity, note } = parseFields(changeCartLineInput, input);
  await onLine(call, async (tx, line) => {
    const quoteId = quantity === undefined ? line.quoteId : await requoted(tx, line.quoteId, quantity);
    await tx.db
      .update(cartLines)
      .set({ quoteId, note: note === undefined ? line.note : note || null })
      .where(eq(cartLines.id, line.id));
  });
}

async function requoted(ctx: Ctx, quoteId: string, quantity: number): Promise<string> {
  const [current] = await ctx.db
    .select({ frozen: quotes.frozen, validUntil: quotes.validUntil })
    .from(quotes)
    .where(eq(quotes.id, quoteId));
  const isSame = current?.frozen.settings.quantity === quantity;
  if (current && isSame && faultOf({ ...current, fileRemovedAt: null }, ctx.now) === null) return quoteId;
  return (await renewQuote({ ctx, input: { quoteId, quantity } })).id;
}

export async function removeCartLine(call: LineCall): Promise<void> {
  await onLine(call, async (tx, line) => {
    await tx.db.delete(cartLines).where(eq(cartLines.id, line.id));
  });
}

/** Takes everything out; a browser without a cart has nothing to lose. */
export async function clearCart({ ctx, token }: { ctx: Ctx; token: string | undefined }): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const row = await findCartRow(tx, token);
    if (row) await emptyCart(tx, (await lockCart(tx, row)).id);
  });
}

/** Puts a code on the cart; one that takes nothing off as things stand is refused with its reason. */
export async function setCoupon({
  ctx,
  token,
  input,
}: {
  ctx: Ctx;
  token: string | undefined;
  input: unknown;
}): Promise<void> {
  const code = parseFields(couponCodeSchema, input);
  await withTransaction(ctx, async (tx) => {
    const known = await findCartRow(tx, token);
    if (!known) throw new DomainError('CONFLICT', 'There is nothing in the cart.', { reason: 'cart-empty' });
    const cart = await lockCart(tx, known);
    const parts = await listCartParts(tx, cart.id);
    const goodsCents = parts.reduce((sum, { totalCents }) => sum + totalCents, 0);
    const coupon = await applyCoupon(tx, code, { goodsCents });
    if (coupon?.fault) throw couponError(coupon.fault, { minimumCents: coupon.minimumCents });
    await setCartCoupon(tx, cart.id, code);
    await raiseCartVersion(tx, cart.id);
  });
}

export async function removeCoupon({ ctx, token }: { ctx: Ctx; token: string | undefined }): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const known = await findCartRow(tx, token);
    if (!known?.coupon) return;
    const cart = await lockCart(tx, known);
    await setCartCoupon(tx, cart.id, null);
    await raiseCartVersion(tx, cart.id);
  });
}
