import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { type ChangedLine, orderChanges, orderLines, quotes, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { renewQuote } from '#lib/quote/server';
import { applyChange } from './apply-change.ts';
import { deriveChangedTotals, type PricedLine } from './change-terms.ts';
import { queueOrderMails } from './queue-order-mail.ts';
import { findOrderId } from './refund-order.ts';
import { orderReferenceSchema, reasonSchema } from './schemas.ts';
import { lockOrder } from './settle-payment.ts';
import type { OrderStatus } from './transitions.ts';

const changeable: readonly OrderStatus[] = ['new', 'confirmed', 'in-production', 'ready'];
const sum = z.int('not-an-amount').min(0, 'not-an-amount').max(100_000_000, 'not-an-amount');

const proposeChangeInput = z.object({
  reference: orderReferenceSchema,
  reason: reasonSchema,
  deliveryCents: sum,
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        quantity: z.int('not-a-quantity').min(0, 'not-a-quantity').max(10_000, 'not-a-quantity'),
        /** Null: what the price engine comes to. */
        totalCents: sum.nullable(),
      }),
    )
    .max(100),
});

type Wish = z.infer<typeof proposeChangeInput>['lines'][number];

async function listOwnLines({ db }: Ctx, orderId: string) {
  return await db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position));
}

type LineRow = Awaited<ReturnType<typeof listOwnLines>>[number];
type Planned = ChangedLine & PricedLine;

/** A line as it would be: another quantity is priced anew, whatever sum is then agreed on. */
async function plan(ctx: Ctx, line: LineRow, wish: Wish | undefined): Promise<Planned> {
  const quantity = wish?.quantity ?? line.quantity;
  const { id: lineId, frozen, quoteId } = line;
  if (quantity === 0) return { lineId, quantity, quoteId, totalCents: 0, frozen };
  if (quantity === line.quantity) {
    return { lineId, quantity, quoteId, totalCents: wish?.totalCents ?? line.totalCents, frozen };
  }
  const renewed = await renewQuote({ ctx, input: { quoteId, quantity } });
  const [quote] = await ctx.db.select().from(quotes).where(eq(quotes.id, renewed.id));
  if (!quote) throw new Error('The quote was not stored.');
  const totalCents = wish?.totalCents ?? quote.totalCents;
  return { lineId, quantity, quoteId: renewed.id, totalCents, frozen: quote.frozen };
}

function requireChange(
  before: readonly LineRow[],
  after: readonly Planned[],
  isOtherDelivery: boolean,
): void {
  const isSame = after.every(({ quantity, totalCents }, index) => {
    const line = before[index];
    return line?.quantity === quantity && line.totalCents === totalCents;
  });
  if (isSame && !isOtherDelivery) {
    throw new DomainError('INVALID', 'Nothing would change.', { reason: 'nothing-changed' });
  }
  if (after.every(({ quantity }) => quantity === 0)) {
    throw new DomainError('INVALID', 'An order keeps one part at least.', { reason: 'no-line-left' });
  }
}

/**
 * The owner proposes other prices or quantities. Whatever costs the customer more, or gives him other parts,
 * holds once he has agreed; a mere lower price holds at once.
 */
export async function proposeChange({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { reference, reason, deliveryCents, lines: wishes } = parseFields(proposeChangeInput, input);
  const orderId = await findOrderId(ctx, reference);
  await withTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!changeable.includes(order.status)) {
      throw new DomainError('CONFLICT', 'This order is not changed any more.', { reason: 'order-over' });
    }
    const isOpen = and(eq(orderChanges.orderId, orderId), eq(orderChanges.state, 'proposed'));
    if ((await tx.db.$count(orderChanges, isOpen)) > 0) {
      throw new DomainError('CONFLICT', 'A proposal waits for its answer.', { reason: 'change-open' });
    }
    const before = await listOwnLines(tx, orderId);
    const after: Planned[] = [];
    for (const line of before) {
      const wish = wishes.find(({ lineId }) => lineId === line.id);
      after.push(await plan(tx, line, wish));
    }
    requireChange(before, after, deliveryCents !== order.deliveryCents);
    const kept = after.filter(({ quantity }) => quantity > 0);
    const { discountCents } = order;
    const { totalCents: toTotalCents } = deriveChangedTotals(kept, { deliveryCents, discountCents });
    const isSameParts = after.every(({ quantity }, index) => quantity === before[index]?.quantity);
    const isAgreed = isSameParts && toTotalCents <= order.totalCents;
    const [change] = await tx.db
      .insert(orderChanges)
      .values({
        orderId,
        state: isAgreed ? 'accepted' : 'proposed',
        reason,
        lines: after.map(({ frozen: _, ...line }) => line),
        deliveryCents,
        fromTotalCents: order.totalCents,
        toTotalCents,
        actorUserId: tx.actor.kind === 'user' ? tx.actor.userId : null,
        createdAt: tx.now,
        answeredAt: isAgreed ? tx.now : null,
      })
      .returning();
    if (!change) throw new Error('The change was not stored.');
    const details = { reason, fromTotalCents: order.totalCents, toTotalCents };
    await recordAudit(tx, { action: 'order.propose', subject: reference, details });
    if (isAgreed) await applyChange(tx, order, change);
    const subjects = [{ kind: isAgreed ? 'changed' : 'proposal', reason, toTotalCents }] as const;
    await queueOrderMails(tx, { orderId, subjects, key: change.id });
  });
}
