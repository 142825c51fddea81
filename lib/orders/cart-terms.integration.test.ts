import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { editShopSettings, getShopSettings, settingsFormOf } from '#lib/content';
import type { Ctx } from '#lib/context';
import { coupons, couponUses, deliveryRates, orders, type Queryable, users } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { addToCart, changeCartLine, removeCoupon, setCoupon } from './change-cart.ts';
import { changeOrderStatus } from './change-order-status.ts';
import { findCheckout, saveDelivery, startCheckout } from './checkout.ts';
import { removeCheckoutCoupon, setCheckoutCoupon } from './checkout-coupon.ts';
import { getCart } from './get-cart.ts';
import { placeCartOrder } from './place-cart-order.ts';
import { placeOrder } from './place-order.ts';
import { completeCheckout, guestCtx, insertQuote, ownerOf } from './testing.ts';

const contact = { name: 'Astrid Berg', email: 'Astrid@example.com' };
const order = { contact, delivery: { method: 'pickup' }, payment: { method: 'pickup' } };
const address = { line1: 'Pikk 12', postcode: '10123', city: 'Tallinn', country: 'EE' };

async function filledCart(ctx: Ctx, token?: string): Promise<string> {
  const quote = await insertQuote(ctx.db, ctx.now);
  return (await addToCart({ ctx, token, input: { quoteToken: quote.token } })).token ?? '';
}

async function insertCoupon(db: Queryable, changes: Partial<typeof coupons.$inferInsert> = {}) {
  await db.insert(coupons).values({ slug: 'spring-10', percent: 10, ...changes });
}

async function orderCart(ctx: Ctx, cartToken: string) {
  const idempotencyKey = crypto.randomUUID();
  return await placeCartOrder({ ctx, input: { cartToken, idempotencyKey, order } });
}

describe('a coupon', () => {
  it('takes its share off the cart and the order, and once a customer', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await insertCoupon(db);
      const token = await filledCart(ctx);
      await setCoupon({ ctx, token, input: ' SPRING-10 ' });
      await setCoupon({ ctx, token, input: 'spring-10' });
      const { totals } = await getCart({ ctx, token });
      const discountCents = Math.round(totals.goodsCents / 10);
      expect(totals).toMatchObject({ discountCents, totalCents: totals.goodsCents - discountCents });
      const { reference } = await orderCart(ctx, token);
      const [placed] = await db.select().from(orders).where(eq(orders.reference, reference));
      expect(placed).toMatchObject({ couponCode: 'spring-10', discountCents, totalCents: totals.totalCents });
      expect(placed?.taxCents).toBe(totals.taxCents);
      const again = await filledCart(ctx);
      await setCoupon({ ctx, token: again, input: 'spring-10' });
      await expect(orderCart(ctx, again)).rejects.toMatchObject({ reason: 'coupon-used-by-you' });
      await removeCoupon({ ctx, token: again });
      await orderCart(ctx, again);
      expect(await db.$count(couponUses)).toBe(1);
    });
  });

  it('is refused with its reason, and counts as unused when its order is called off', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await insertCoupon(db, { maxUses: 1, isOncePerCustomer: false });
      await insertCoupon(db, { slug: 'large', minimumCents: 1_000_000 });
      await insertCoupon(db, { slug: 'old', validUntil: new Date('2020-01-01T00:00:00Z') });
      const token = await filledCart(ctx);
      const put = (input: unknown) => setCoupon({ ctx, token, input });
      await expect(put('nothing')).rejects.toMatchObject({ reason: 'coupon-unknown' });
      await expect(put('large')).rejects.toMatchObject({ reason: 'coupon-below-minimum' });
      await expect(put('old')).rejects.toMatchObject({ reason: 'coupon-expired' });
      await expect(put('')).rejects.toMatchObject({ code: 'INVALID' });
      await put('spring-10');
      const { reference } = await orderCart(ctx, token);
      const other = await filledCart(ctx);
      const putOther = () => setCoupon({ ctx, token: other, input: 'spring-10' });
      await expect(putOther()).rejects.toMatchObject({ reason: 'coupon-used-up' });
      const cancel = { reference, from: 'new', to: 'cancelled', reason: 'A mistake.' };
      await changeOrderStatus({ ctx: ownerOf(ctx), input: cancel });
      await putOther();
    });
  });
});

describe('a coupon on the order of one quote', () => {
  it('takes its share off what was reviewed, and once a customer', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await insertCoupon(db);
      const { token } = await completeCheckout(ctx);
      const before = await findCheckout({ ctx, token });
      await expect(setCheckoutCoupon({ ctx, token, input: 'nothing' })).rejects.toMatchObject({
        reason: 'coupon-unknown',
      });
      await setCheckoutCoupon({ ctx, token, input: ' SPRING-10 ' });
      const checkout = await findCheckout({ ctx, token });
      const discountCents = Math.round((before?.totals.goodsCents ?? 0) / 10);
      expect(checkout?.totals.discountCents).toBe(discountCents);
      const input = { checkoutToken: token, locale: 'en' as const };
      // Another tab has put the code on: who has read the higher total reads the lower one first.
      const seenTotalCents = before?.totals.totalCents;
      await expect(placeOrder({ ctx, input: { ...input, seenTotalCents } })).rejects.toMatchObject({
        reason: 'total-changed',
      });
      const { reference } = await placeOrder({
        ctx,
        input: { ...input, seenTotalCents: checkout?.totals.totalCents },
      });
      const [placed] = await db.select().from(orders).where(eq(orders.reference, reference));
      expect(placed).toMatchObject({ couponCode: 'spring-10', discountCents });
      const again = await completeCheckout(ctx);
      await expect(setCheckoutCoupon({ ctx, token: again.token, input: 'spring-10' })).rejects.toMatchObject({
        reason: 'coupon-used-by-you',
      });
      expect(await db.$count(couponUses)).toBe(1);
    });
  });

  it('is taken off again, and is not for a cart or an order that is placed', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      await insertCoupon(db);
      const { token } = await completeCheckout(ctx);
      await setCheckoutCoupon({ ctx, token, input: 'spring-10' });
      await removeCheckoutCoupon({ ctx, token });
      expect((await findCheckout({ ctx, token }))?.coupon).toBeNull();
      await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
      const late = setCheckoutCoupon({ ctx, token, input: 'spring-10' });
      await expect(late).rejects.toMatchObject({ reason: 'order-placed' });
      const cart = await startCheckout({ ctx, input: { cartToken: await filledCart(ctx) } });
      const inCart = setCheckoutCoupon({ ctx, token: cart.token, input: 'spring-10' });
      await expect(inCart).rejects.toMatchObject({ reason: 'coupon-in-cart' });
      const nobody = setCheckoutCoupon({ ctx, token: undefined, input: 'spring-10' });
      await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});

describe('ways of sending', () => {
  it('cost what the owner has set for the country, and nothing from a sum on', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const rate = { nameEn: 'Parcel', nameRu: 'Посылка', workingDays: 2 };
      await db.insert(deliveryRates).values([
        { ...rate, slug: 'near', countries: ['EE', 'LV'], priceCents: 300, position: 0 },
        { ...rate, slug: 'courier', countries: ['EE'], priceCents: 900, freeFromCents: 1, position: 1 },
        { ...rate, slug: 'far', countries: ['DE'], priceCents: 1200, position: 2, isActive: false },
      ]);
      const cartToken = await filledCart(ctx);
      const { token } = await startCheckout({ ctx, input: { cartToken } });
      const send = (rateSlug: string | undefined, country = 'EE') =>
        saveDelivery({
          ctx,
          token,
          input: { method: 'post', address: { ...address, country }, rate: rateSlug },
        });
      await expect(send('far', 'DE')).rejects.toMatchObject({
        fields: { 'address.country': 'no-delivery-there' },
      });
      await expect(send('courier', 'LV')).rejects.toMatchObject({ fields: { rate: 'rate-not-there' } });
      await send(undefined);
      expect((await findCheckout({ ctx, token }))?.totals.deliveryCents).toBe(300);
      await send('courier');
      expect((await findCheckout({ ctx, token }))?.totals.deliveryCents).toBe(0);
    });
  });
});

describe('a cart at sign-in', () => {
  it('becomes one with what the customer had put aside before, and is there on every device', async () => {
    await withTestDb(async (db) => {
      const guest = guestCtx(db);
      const userId = crypto.randomUUID();
      await db.insert(users).values({ id: userId, name: 'Astrid', email: 'astrid@example.com' });
      const user: Ctx = { ...guest, actor: { kind: 'user', userId, role: 'customer' } };
      const atHome = await filledCart(guest);
      expect((await getCart({ ctx: user, token: atHome })).lines).toHaveLength(1);
      const onTheRoad = await filledCart(guest);
      const { token: checkout } = await startCheckout({ ctx: guest, input: { cartToken: onTheRoad } });
      expect((await getCart({ ctx: user, token: onTheRoad })).lines).toHaveLength(2);
      expect((await getCart({ ctx: user, token: atHome })).lines).toHaveLength(2);
      expect((await getCart({ ctx: user, token: undefined })).lines).toHaveLength(2);
      expect((await findCheckout({ ctx: user, token: checkout }))?.parts).toHaveLength(2);
      const other: Ctx = { ...guest, actor: { kind: 'user', userId: 'other', role: 'customer' } };
      expect((await getCart({ ctx: other, token: onTheRoad })).lines).toHaveLength(0);
    });
  });
});

async function setCurrency(ctx: Ctx, currency: string): Promise<void> {
  const owner = ownerOf(ctx);
  const form = settingsFormOf(await getShopSettings({ ctx }));
  const unset = { email: '', phone: '', addressEn: '', addressRu: '', hoursEn: '', hoursRu: '' };
  const bank = { bankHolder: '', bankIban: '', bankBic: '' };
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
  await editShopSettings({ ctx: owner, input: { ...unset, ...bank, ...given, currency } });
}

describe('a cart of a shop that changes its currency', () => {
  it('is not ordered at a price in the old one, and holds the new one once it is renewed', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const token = await filledCart(ctx);
      expect(await getCart({ ctx, token })).toMatchObject({ currency: 'EUR', canBeOrdered: true });
      await setCurrency(ctx, 'NOK');
      const cart = await getCart({ ctx, token });
      expect(cart).toMatchObject({ currency: 'NOK', canBeOrdered: false, totals: { totalCents: 0 } });
      expect(cart.lines).toMatchObject([{ currency: 'EUR', fault: 'expired' }]);
      await expect(orderCart(ctx, token)).rejects.toMatchObject({ reason: 'quote-expired' });
      const lineId = cart.lines[0]?.lineId ?? '';
      await changeCartLine({ ctx, token, lineId, input: { quantity: 2 } });
      const renewed = await getCart({ ctx, token });
      expect(renewed).toMatchObject({ currency: 'NOK', canBeOrdered: true, lines: [{ currency: 'NOK' }] });
      const { reference } = await orderCart(ctx, token);
      const [placed] = await db.select().from(orders).where(eq(orders.reference, reference));
      expect(placed).toMatchObject({ currency: 'NOK', totalCents: renewed.totals.totalCents });
    });
  });
});
