import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { orderLines, orders, quotes } from '#lib/db';
import { DomainError, isDomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { renewQuote } from '#lib/quote/server';
import { addToCart } from './change-cart.ts';
import { isOrderKey } from './order-key.ts';
import { orderLinkInput } from './schemas.ts';

interface Reordered {
  /** The cart that holds the parts now; undefined where none could be put in. */
  readonly cartToken: string | undefined;
  readonly added: number;
  /** Parts that have no price today: their model is gone, or the workshop has to look at them first. */
  readonly missed: number;
}

/** Puts the parts of an order into the cart once more, with the settings of then and the prices of today. */
export async function reorder({
  ctx,
  input,
  cartToken,
}: {
  ctx: Ctx;
  input: unknown;
  cartToken: string | undefined;
}): Promise<Reordered> {
  const { reference, key } = parseFields(orderLinkInput, input);
  if (!isOrderKey(reference, key)) {
    throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  }
  const lines = await ctx.db
    .select({ quoteId: orderLines.quoteId, quantity: orderLines.quantity, note: orderLines.note })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(eq(orders.reference, reference))
    .orderBy(asc(orderLines.position));
  let token = cartToken;
  let added = 0;
  for (const { note, ...part } of lines) {
    try {
      const quoteToken = await quoteAnew(ctx, part);
      token = (await addToCart({ ctx, token, input: { quoteToken, ...(note ? { note } : {}) } })).token;
      added += 1;
    } catch (error) {
      if (!isDomainError(error)) throw error;
      ctx.log.info('part-not-reordered', { reference, reason: error.reason });
    }
  }
  return { cartToken: added > 0 ? token : cartToken, added, missed: lines.length - added };
}

async function quoteAnew(ctx: Ctx, part: { quoteId: string; quantity: number }): Promise<string> {
  const { id } = await renewQuote({ ctx, input: part });
  const [quote] = await ctx.db.select({ token: quotes.token }).from(quotes).where(eq(quotes.id, id));
  return quote?.token ?? '';
}
