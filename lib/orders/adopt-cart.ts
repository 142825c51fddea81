import 'server-only';
import { randomBytes } from 'node:crypto';
import { and, eq, notInArray } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { cartLines, carts, checkouts, withTransaction } from '#lib/db';
import { type CartRow, findCartRow, lockCart, raiseCartVersion, userIdOf } from './cart-rows.ts';
import { hashSecret } from './internal.ts';

async function giveTo({ db }: Ctx, cartId: string, userId: string): Promise<void> {
  await db.update(carts).set({ userId }).where(eq(carts.id, cartId));
}

/** Moves all that a guest has put aside into his own cart, which answers to this browser's secret from now on. */
async function pourInto({ db, now }: Ctx, { from, into }: { from: CartRow; into: CartRow }): Promise<void> {
  const known = db
    .select({ quoteId: cartLines.quoteId })
    .from(cartLines)
    .where(eq(cartLines.cartId, into.id));
  const isNew = and(eq(cartLines.cartId, from.id), notInArray(cartLines.quoteId, known));
  await db.update(cartLines).set({ cartId: into.id }).where(isNew);
  await db.delete(cartLines).where(eq(cartLines.cartId, from.id));
  await db.update(checkouts).set({ cartId: into.id }).where(eq(checkouts.cartId, from.id));
  const spent = hashSecret(randomBytes(32).toString('base64url'));
  const [guest] = await db.select({ token: carts.token }).from(carts).where(eq(carts.id, from.id));
  await db.update(carts).set({ token: spent, coupon: null, updatedAt: now }).where(eq(carts.id, from.id));
  await db
    .update(carts)
    .set({ token: guest?.token ?? spent, coupon: into.coupon ?? from.coupon, updatedAt: now })
    .where(eq(carts.id, into.id));
}

/**
 * Makes the cart of this browser that of who has just signed in. With one of his own from before, both become
 * one; nothing is lost and nothing is twice.
 */
export async function adoptCart({ ctx, token }: { ctx: Ctx; token: string | undefined }): Promise<void> {
  const userId = userIdOf(ctx);
  if (userId === null || !token) return;
  await withTransaction(ctx, async (tx) => {
    const guest = await findCartRow({ ...tx, actor: { kind: 'guest' } }, token);
    if (!guest || guest.userId !== null) return;
    await lockCart(tx, guest);
    const own = await findCartRow(tx, undefined);
    if (!own) return await giveTo(tx, guest.id, userId);
    await lockCart(tx, own);
    await pourInto(tx, { from: guest, into: own });
    await raiseCartVersion(tx, guest.id);
    await raiseCartVersion(tx, own.id);
  });
}
