import 'server-only';
import { randomBytes } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { cartLines, carts } from '#lib/db';
import { DomainError } from '#lib/errors';
import { listQuotedParts, type QuotedPart } from './frozen-quote.ts';
import { hashSecret } from './internal.ts';

export type CartRow = Pick<typeof carts.$inferSelect, 'id' | 'version' | 'userId' | 'coupon'>;

const columns = { id: carts.id, version: carts.version, userId: carts.userId, coupon: carts.coupon };

export function userIdOf({ actor }: Pick<Ctx, 'actor'>): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/** The cart of this browser; without one, that of who is signed in. */
export async function findCartRow(ctx: Ctx, token: string | undefined): Promise<CartRow | null> {
  const userId = userIdOf(ctx);
  const [own] = token
    ? await ctx.db
        .select(columns)
        .from(carts)
        .where(eq(carts.token, hashSecret(token)))
    : [];
  const isTheirs = own && (own.userId === null || userId === null || own.userId === userId);
  if (isTheirs || userId === null) return own ?? null;
  const [theirs] = await ctx.db.select(columns).from(carts).where(eq(carts.userId, userId));
  return theirs ?? null;
}

/** Locks a cart to the end of the transaction: changes and orders of it come one after another. */
export async function lockCart(ctx: Ctx, by: { token: string } | { id: string }): Promise<CartRow> {
  const id = 'id' in by ? by.id : (await findCartRow(ctx, by.token))?.id;
  const [row] = id ? await ctx.db.select(columns).from(carts).where(eq(carts.id, id)).for('update') : [];
  if (!row)
    throw new DomainError('NOT_FOUND', 'There is no cart for this browser.', { reason: 'cart-unknown' });
  return row;
}

export async function insertCart(ctx: Ctx): Promise<{ row: CartRow; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await ctx.db
    .insert(carts)
    .values({ token: hashSecret(token), userId: userIdOf(ctx), createdAt: ctx.now })
    .returning(columns);
  if (!row) throw new Error('The cart was not stored.');
  return { row, token };
}

/** Called with every change of the lines. */
export async function raiseCartVersion({ db, now }: Ctx, cartId: string): Promise<void> {
  await db
    .update(carts)
    .set({ version: sql`${carts.version} + 1`, updatedAt: now })
    .where(eq(carts.id, cartId));
}

/** A quote in a cart or in an order: with what the customer wrote beside it. */
export interface NotedPart extends QuotedPart {
  readonly note: string | null;
}

export interface CartPart extends NotedPart {
  readonly lineId: string;
}

export async function listCartParts(ctx: Ctx, cartId: string): Promise<readonly CartPart[]> {
  const rows = await ctx.db
    .select({ lineId: cartLines.id, quoteId: cartLines.quoteId, note: cartLines.note })
    .from(cartLines)
    .where(eq(cartLines.cartId, cartId))
    .orderBy(asc(cartLines.sequence));
  const parts = await listQuotedParts(
    ctx,
    rows.map(({ quoteId }) => quoteId),
  );
  return rows.flatMap(({ lineId, quoteId, note }) => {
    const part = parts.find((each) => each.quoteId === quoteId);
    return part ? [{ ...part, lineId, note }] : [];
  });
}

export async function emptyCart(ctx: Ctx, cartId: string): Promise<void> {
  await ctx.db.delete(cartLines).where(eq(cartLines.cartId, cartId));
  await ctx.db.update(carts).set({ coupon: null }).where(eq(carts.id, cartId));
  await raiseCartVersion(ctx, cartId);
}
