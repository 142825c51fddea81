import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { insertManyProjects } from '#lib/catalogue/testing';
import type { Ctx } from '#lib/context';
import { mails, models, orders, projectImages } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { getQuote } from '#lib/quote/server';
import { cancelOrder } from './cancel-order.ts';
import { addToCart } from './change-cart.ts';
import { changeOrderStatus } from './change-order-status.ts';
import { getCart } from './get-cart.ts';
import { findOrderForCustomer } from './get-order.ts';
import { createOrderKey } from './order-key.ts';
import {
  answerCustomer,
  askWorkshop,
  countUnreadMessages,
  listOrderMessages,
  markMessagesRead,
} from './order-messages.ts';
import { stampOf } from './order-stamp.ts';
import { placeOrder } from './place-order.ts';
import { reorder } from './reorder.ts';
import { startPayment } from './start-payment.ts';
import { completeCheckout, guestCtx, orderedAt, ownerOf, setShopEmail } from './testing.ts';

async function placed(ctx: Ctx) {
  const { token, goodsCents } = await completeCheckout(ctx);
  const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
  const link = { reference, key: createOrderKey(reference) };
  const order = await findOrderForCustomer({ ctx, ...link });
  if (!order) throw new Error('no order');
  return { link, order, goodsCents };
}

const kindsOf = async ({ db }: Ctx) =>
  (await db.select({ kind: mails.kind }).from(mails)).map(({ kind }) => kind);

function later(ctx: Ctx, minutes = 1): Ctx {
  return { ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) };
}

describe('messages about an order', () => {
  it('go both ways with a mail each, change what the page shows, and are unread until they are seen', async () => {
    await withTestDb(async (db) => {
      const guest = guestCtx(db);
      const owner = ownerOf(guest);
      await setShopEmail(guest);
      const { link, order } = await placed(guest);
      await askWorkshop({ ctx: later(guest), input: { ...link, body: '  Thicker, please.  ' } });
      expect(await countUnreadMessages({ ctx: owner })).toEqual(new Map([[link.reference, 1]]));
      await markMessagesRead({ ctx: owner, orderId: order.id, reader: 'customer' });
      expect((await countUnreadMessages({ ctx: owner })).size).toBe(1);
      await markMessagesRead({ ctx: owner, orderId: order.id, reader: 'owner' });
      expect((await countUnreadMessages({ ctx: owner })).size).toBe(0);
      await answerCustomer({ ctx: later(owner, 2), input: { reference: link.reference, body: 'Done.' } });
      expect(await listOrderMessages({ ctx: guest, orderId: order.id })).toMatchObject([
        { author: 'customer', body: 'Thicker, please.' },
        { author: 'owner', body: 'Done.', readAt: null },
      ]);
      const kinds = await kindsOf(guest);
      expect(kinds).toContain('order-asked');
      expect(kinds).toContain('order-answered');
      const [changed] = await db.select().from(orders).where(eq(orders.id, order.id));
      expect(changed && stampOf(changed)).not.toBe(stampOf(order));
    });
  });

  it('are refused empty, too long, without the key of the link, and from the owner’s side to guests', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { link } = await placed(ctx);
      const ask = (input: object) => askWorkshop({ ctx, input: { ...link, body: 'x', ...input } });
      await expect(ask({ body: '  ' })).rejects.toMatchObject({ fields: { body: 'required' } });
      await expect(ask({ body: 'x'.repeat(2001) })).rejects.toMatchObject({ fields: { body: 'too-long' } });
      await expect(ask({ key: 'A'.repeat(22) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const answer = { reference: link.reference, body: 'x' };
      await expect(answerCustomer({ ctx, input: answer })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});

describe('cancelOrder', () => {
  it('calls a new order off once, tells the owner, and says so twice without harm', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await setShopEmail(ctx);
      const { link } = await placed(ctx);
      await cancelOrder({ ctx: later(ctx), input: link });
      await cancelOrder({ ctx: later(ctx), input: link });
      const order = await findOrderForCustomer({ ctx, ...link });
      expect(order?.status).toBe('cancelled');
      expect(order?.events.at(-1)).toMatchObject({
        actorKind: 'guest',
        reason: 'Called off by the customer.',
      });
      expect((await kindsOf(ctx)).filter((kind) => kind === 'order-called-off')).toHaveLength(1);
    });
  });

  it('is refused once the order is on the machine, and without the key of the link', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const owner = ownerOf(ctx);
      const { link } = await placed(ctx);
      const { reference } = link;
      await expect(cancelOrder({ ctx, input: { ...link, key: 'x' } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await changeOrderStatus({ ctx: owner, input: { reference, from: 'new', to: 'confirmed' } });
      await changeOrderStatus({ ctx: owner, input: { reference, from: 'confirmed', to: 'in-production' } });
      await expect(cancelOrder({ ctx, input: link })).rejects.toMatchObject({ reason: 'cancel-too-late' });
      expect((await findOrderForCustomer({ ctx, ...link }))?.status).toBe('in-production');
    });
  });
});

describe('reorder', () => {
  it('puts the same parts into the cart at the prices of today, even long after the old quote has expired', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { link, goodsCents } = await placed(ctx);
      const nextYear = { ...ctx, now: new Date(orderedAt.getTime() + 365 * 86_400_000) };
      const { cartToken, added, missed } = await reorder({
        ctx: nextYear,
        input: link,
        cartToken: undefined,
      });
      expect({ added, missed }).toEqual({ added: 1, missed: 0 });
      const cart = await getCart({ ctx: nextYear, token: cartToken });
      expect(cart.totals.goodsCents).toBe(goodsCents);
      expect(cart.lines).toMatchObject([{ fault: null }]);
    });
  });

  it('says what it could not put in, and needs the key of the link', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { link } = await placed(ctx);
      await db.update(models).set({ fileRemovedAt: ctx.now });
      expect(await reorder({ ctx, input: link, cartToken: undefined })).toEqual({
        cartToken: undefined,
        added: 0,
        missed: 1,
      });
      const wrong = { ...link, key: '' };
      await expect(reorder({ ctx, input: wrong, cartToken: undefined })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});

describe('the invitation to review', () => {
  const path = [
    'new',
    'confirmed',
    'in-production',
    'ready',
    'shipped',
    'completed',
    'disputed',
    'completed',
  ];

  async function complete(owner: Ctx, reference: string): Promise<void> {
    for (const [index, to] of path.slice(1).entries()) {
      await changeOrderStatus({ ctx: owner, input: { reference, from: path[index], to, reason: 'x' } });
    }
  }

  it('is written once for an order of a gallery work, however often it is completed', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { reference } = (await placed(ctx)).link;
      await insertManyProjects(db, 1);
      await db.execute(sql`update quotes set project_id = (select id from projects)`);
      await complete(ownerOf(ctx), reference);
      const written = await db.select().from(mails).where(eq(mails.kind, 'order-review'));
      expect(written).toHaveLength(1);
      expect(written[0]?.text).toContain(`/orders/${reference}?key=${createOrderKey(reference)}#review`);
    });
  });

  it('is not written for what the customer brought', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await complete(ownerOf(ctx), (await placed(ctx)).link.reference);
      expect(await kindsOf(ctx)).not.toContain('order-review');
    });
  });
});

describe('the picture of a part', () => {
  it('is the first one that the owner has of the work, in the order, the quote and the cart', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { link } = await placed(ctx);
      await insertManyProjects(db, 1);
      await db.execute(sql`update quotes set project_id = (select id from projects)`);
      await db.update(projectImages).set({ path: '/works/photo' }).where(eq(projectImages.position, 0));
      const order = await findOrderForCustomer({ ctx, ...link });
      expect(order?.lines).toMatchObject([{ projectCover: '/works/photo' }]);
      const token = order?.lines[0]?.quoteToken ?? '';
      expect(await getQuote({ ctx, token })).toMatchObject({ projectCover: '/works/photo' });
      const cart = await addToCart({ ctx, token: undefined, input: { quoteToken: token } });
      expect((await getCart({ ctx, token: cart.token })).lines).toMatchObject([
        { projectCover: '/works/photo' },
      ]);
    });
  });
});

describe('startPayment in a shop that takes no cards', () => {
  it('says of an order on invoice that it is not paid by card, and nothing of the shop', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { link } = await placed(ctx);
      await expect(startPayment({ ctx, input: link })).rejects.toMatchObject({ reason: 'not-by-card' });
    });
  });
});
