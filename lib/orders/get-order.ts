import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Ctx, requireOwner } from '#lib/context';
import {
  models,
  orderChanges,
  orderEvents,
  orderLines,
  orders,
  payments,
  projectCover,
  projects,
  quotes,
  refunds,
  users,
} from '#lib/db';
import { DomainError } from '#lib/errors';
import { modelPictureAddress } from '#lib/models/server';
import { isOrderKey } from './order-key.ts';

/** The work that was made of a printed part. */
const madeWorks = alias(projects, 'made_works');

async function listLines(ctx: Ctx, orderIds: readonly string[]) {
  if (orderIds.length === 0) return [];
  const rows = await ctx.db
    .select({
      id: orderLines.id,
      orderId: orderLines.orderId,
      title: orderLines.title,
      note: orderLines.note,
      quantity: orderLines.quantity,
      totalCents: orderLines.totalCents,
      frozen: orderLines.frozen,
      modelId: orderLines.modelId,
      fileName: models.fileName,
      fileSizeBytes: models.fileSizeBytes,
      triangleCount: models.triangleCount,
      geometryHash: models.geometryHash,
      origin: models.origin,
      processingState: models.processingState,
      processingFailure: models.processingFailure,
      projectSlug: projects.slug,
      projectCover,
      quoteToken: quotes.token,
      gallerySlug: madeWorks.slug,
    })
    .from(orderLines)
    .innerJoin(models, eq(models.id, orderLines.modelId))
    .innerJoin(quotes, eq(quotes.id, orderLines.quoteId))
    .leftJoin(projects, eq(projects.id, quotes.projectId))
    .leftJoin(madeWorks, eq(madeWorks.id, orderLines.galleryProjectId))
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(asc(orderLines.position));
  return rows.map((row) => ({ ...row, modelPicture: modelPictureAddress({ ...row, id: row.modelId }) }));
}

async function listEvents(ctx: Ctx, orderIds: readonly string[]) {
  return await ctx.db
    .select({
      id: orderEvents.id,
      orderId: orderEvents.orderId,
      fromStatus: orderEvents.fromStatus,
      toStatus: orderEvents.toStatus,
      actorKind: orderEvents.actorKind,
      actorName: users.name,
      reason: orderEvents.reason,
      createdAt: orderEvents.createdAt,
    })
    .from(orderEvents)
    .leftJoin(users, eq(users.id, orderEvents.actorUserId))
    .where(inArray(orderEvents.orderId, [...orderIds]))
    .orderBy(asc(orderEvents.sequence));
}

async function listPayments({ db }: Ctx, orderId: string) {
  const [rows, back] = await Promise.all([
    db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(asc(payments.attempt)),
    db
      .select({ refund: refunds })
      .from(refunds)
      .innerJoin(payments, eq(payments.id, refunds.paymentId))
      .where(eq(payments.orderId, orderId))
      .orderBy(asc(refunds.createdAt)),
  ]);
  return rows.map((payment) => ({
    ...payment,
    refunds: back.map(({ refund }) => refund).filter(({ paymentId }) => paymentId === payment.id),
  }));
}

async function listChanges({ db }: Ctx, orderId: string) {
  return await db
    .select()
    .from(orderChanges)
    .where(eq(orderChanges.orderId, orderId))
    .orderBy(asc(orderChanges.createdAt));
}

export type OrderChange = Awaited<ReturnType<typeof listChanges>>[number];
export type OrderPayment = Awaited<ReturnType<typeof listPayments>>[number];
export type OrderLine = Awaited<ReturnType<typeof listLines>>[number];
export type OrderEvent = Awaited<ReturnType<typeof listEvents>>[number];
export type Order = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

async function findOrder(ctx: Ctx, reference: string) {
  const [order] = await ctx.db.select().from(orders).where(eq(orders.reference, reference));
  if (!order) return null;
  const [lines, events, paid, changes] = await Promise.all([
    listLines(ctx, [order.id]),
    listEvents(ctx, [order.id]),
    listPayments(ctx, order.id),
    listChanges(ctx, order.id),
  ]);
  return { ...order, lines, events, payments: paid, changes };
}

/** An order as the owner sees it. */
export async function getOrder({ ctx, reference }: { ctx: Ctx; reference: string }): Promise<Order> {
  requireOwner(ctx);
  const order = await findOrder(ctx, reference);
  if (!order) throw new DomainError('NOT_FOUND', 'There is no such order.', { reason: 'order-unknown' });
  return order;
}

/** An order for who has its signed link; null for everybody else, whether it exists or not. */
export async function findOrderForCustomer({
  ctx,
  reference,
  key,
}: {
  ctx: Ctx;
  reference: string;
  key: string;
}): Promise<Order | null> {
  return isOrderKey(reference, key) ? await findOrder(ctx, reference) : null;
}

/** The orders of a customer with their lines and events, the oldest first. */
export async function listOrdersOf({ ctx, userId }: { ctx: Ctx; userId: string }) {
  const rows = await ctx.db
    .select()
    .from(orders)
    .where(eq(orders.userId, userId))
    .orderBy(asc(orders.createdAt));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [lines, events] = await Promise.all([listLines(ctx, ids), listEvents(ctx, ids)]);
  return rows.map((order) => ({
    ...order,
    lines: lines.filter(({ orderId }) => orderId === order.id),
    events: events.filter(({ orderId }) => orderId === order.id),
  }));
}

/** The titles of the lines of these orders, by order. */
export async function listOrderTitles({
  ctx,
  orderIds,
}: {
  ctx: Ctx;
  orderIds: readonly string[];
}): Promise<ReadonlyMap<string, readonly string[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ orderId: orderLines.orderId, title: orderLines.title })
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(asc(orderLines.position));
  return new Map(
    orderIds.map((id) => [id, rows.filter(({ orderId }) => orderId === id).map(({ title }) => title)]),
  );
}

/** The orders that a browser placed, the newest first. Each comes with the key that it was remembered by. */
export async function listRememberedOrders({
  ctx,
  remembered,
}: {
  ctx: Ctx;
  remembered: readonly { reference: string; key: string }[];
}) {
  const keys = new Map(
    remembered
      .filter(({ reference, key }) => isOrderKey(reference, key))
      .map((each) => [each.reference, each.key]),
  );
  if (keys.size === 0) return [];
  const rows = await ctx.db
    .select({
      id: orders.id,
      reference: orders.reference,
      status: orders.status,
      deliveryMethod: orders.deliveryMethod,
      totalCents: orders.totalCents,
      currency: orders.currency,
      createdAt: orders.createdAt,
    })
    .from(orders)
    .where(inArray(orders.reference, [...keys.keys()]));
  const lines = await listLines(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map((order) => ({
      ...order,
      key: keys.get(order.reference) ?? '',
      lines: lines.filter(({ orderId }) => orderId === order.id),
    }));
}

export type RememberedOrder = Awaited<ReturnType<typeof listRememberedOrders>>[number];
