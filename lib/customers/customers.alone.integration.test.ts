import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findActor, signIn, signUp, verifyEmail } from '#lib/accounts';
import type { Ctx } from '#lib/context';
import { closeDb, invoices, mails, orders, users } from '#lib/db';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { getInvoice } from '#lib/invoices';
import { askWorkshop, cancelOrder, createOrderKey, listOrderMessages, placeOrder } from '#lib/orders';
import { completeCheckout, guestCtx, ownerOf, removeOrders } from '#lib/orders/testing';
import { listSavedAddresses, removeAddress, saveAddress } from './addresses.ts';
import { setAccountActive } from './block-account.ts';
import { deleteAccount } from './delete-account.ts';
import { exportAccount } from './export-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listOwnOrders } from './queries.ts';

vi.stubEnv('DATABASE_URL', testDatabaseUrl());
const db = committedTestDb();
const password = 'layer by layer';
const headers = new Headers({ 'x-client-address': '10.1.0.1' });

/** An account whose address placed an order as a guest before. */
async function customer(email = 'astrid@example.com'): Promise<Ctx> {
  await signUp({ input: { name: 'Astrid Berg', email, password, locale: 'en' }, headers });
  const [mail] = await db.select().from(mails).where(eq(mails.kind, 'account-verify'));
  const token = /token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const { setCookies } = await verifyEmail({ input: { token, password }, headers });
  const cookie = setCookies.map((each) => each.split(';', 1)[0]).join('; ');
  return { ...guestCtx(db, new Date()), actor: await findActor(new Headers({ cookie })) };
}

async function guestOrder() {
  const ctx = guestCtx(db, new Date());
  const { token } = await completeCheckout(ctx);
  const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
  return { reference, key: createOrderKey(reference) };
}

afterEach(async () => {
  await db.delete(invoices);
  await removeOrders(db);
  await db.execute(sql`delete from settings`);
  await db.delete(mails);
  await db.delete(users);
});

afterAll(closeDb);

describe('a customer', { timeout: 120_000 }, () => {
  it('finds the orders of a guest once the address is proved, and nobody else’s', async () => {
    const { reference } = await guestOrder();
    const ctx = await customer();
    expect((await listOwnOrders({ ctx, page: 1 })).orders).toMatchObject([
      { reference, titles: ['box.stl'] },
    ]);
    await expect(listOwnOrders({ ctx: guestCtx(db), page: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.update(orders).set({ userId: null, customerEmail: 'other@example.com' });
    expect((await listOwnOrders({ ctx, page: 1 })).total).toBe(0);
  });

  it('keeps addresses, each once, and takes away only its own', async () => {
    const ctx = await customer();
    const address = { line1: 'Pikk 12', postcode: '10123', city: 'Tallinn', country: 'EE' };
    await saveAddress({ ctx, input: address });
    await saveAddress({ ctx, input: { ...address, line2: ' ' } });
    const [kept] = await listSavedAddresses({ ctx });
    expect(kept?.address).toEqual(address);
    expect(await listSavedAddresses({ ctx: guestCtx(db) })).toEqual([]);
    await expect(saveAddress({ ctx, input: { ...address, country: 'XX' } })).rejects.toMatchObject({
      fields: { country: 'unknown-country' },
    });
    const stranger: Ctx = { ...ctx, actor: { kind: 'user', userId: 'another', role: 'customer' } };
    await removeAddress({ ctx: stranger, input: { id: kept?.id } });
    expect(await listSavedAddresses({ ctx })).toHaveLength(1);
    await removeAddress({ ctx, input: { id: kept?.id } });
    expect(await listSavedAddresses({ ctx })).toEqual([]);
  });

  it('is listed for the owner with what was ordered, locked out at once, and let in again', async () => {
    const { reference } = await guestOrder();
    const ctx = await customer();
    const owner = ownerOf(ctx);
    const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : '';
    const find = (input: object) => listAccounts({ ctx: owner, input });
    const [order] = await db.select().from(orders).where(eq(orders.reference, reference));
    expect((await find({ search: 'ASTRID@' })).accounts).toMatchObject([
      { email: 'astrid@example.com', orderCount: 1, orderedCents: order?.totalCents, isActive: true },
    ]);
    expect(await find({ search: '%' })).toMatchObject({ total: 0, accounts: [] });
    await expect(listAccounts({ ctx, input: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const lock = { userId, isActive: false };
    await expect(setAccountActive({ ctx, input: lock })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const input = { email: 'astrid@example.com', password };
    const { setCookies } = await signIn({ input, headers });
    const cookie = setCookies.map((each) => each.split(';', 1)[0]).join('; ');
    await setAccountActive({ ctx: owner, input: lock });
    expect(await findActor(new Headers({ cookie }))).toEqual({ kind: 'guest' });
    await expect(signIn({ input, headers })).rejects.toMatchObject({ reason: 'sign-in-blocked' });
    const wrong = { ...input, password: 'not the password' };
    await expect(signIn({ input: wrong, headers })).rejects.toMatchObject({ reason: 'sign-in-wrong' });
    expect((await find({ state: 'blocked' })).total).toBe(1);
    await setAccountActive({ ctx: owner, input: { userId, isActive: true } });
    expect((await signIn({ input, headers })).next).toBe('customer');
    await db.update(users).set({ role: 'admin' });
    await expect(setAccountActive({ ctx: owner, input: lock })).rejects.toMatchObject({
      reason: 'owner-stays',
    });
  });

  it('takes all data along, and leaves orders without a name when the account goes', async () => {
    const link = await guestOrder();
    const ctx = await customer();
    await askWorkshop({ ctx, input: { ...link, body: 'Matt, please.' } });
    const invoice = await getInvoice({ ctx, input: link });
    const exported = await exportAccount({ ctx });
    expect(exported).toMatchObject({
      profile: { email: 'astrid@example.com' },
      orders: [
        {
          reference: link.reference,
          customer: { name: 'Astrid Berg' },
          messages: [{ body: 'Matt, please.' }],
          invoices: [{ number: invoice.number }],
        },
      ],
    });
    expect(exported.mails.length).toBeGreaterThan(1);

    const drop = (input: object) => deleteAccount({ ctx, input: { password, ...input }, headers });
    await expect(drop({ password: 'not the one' })).rejects.toMatchObject({ reason: 'password-wrong' });
    await expect(drop({})).rejects.toMatchObject({ reason: 'orders-open', facts: { n: 1 } });
    await cancelOrder({ ctx, input: { ...link, reason: 'Astrid changed her mind.' } });
    await drop({});

    expect(await db.$count(users)).toBe(0);
    const [order] = await db.select().from(orders);
    expect(order).toMatchObject({ customerName: '', customerEmail: '', deliveryAddress: null, userId: null });
    expect(order?.totalCents).toBeGreaterThan(0);
    expect(await listOrderMessages({ ctx, orderId: order?.id ?? '' })).toEqual([]);
    const everything = JSON.stringify([
      await db.select().from(mails),
      await db.execute(sql`select * from order_events`),
      await db.execute(sql`select * from checkouts`),
    ]);
    expect(everything).not.toMatch(/astrid/i);
    expect((await getInvoice({ ctx: guestCtx(db), input: link })).content.buyer.name).toBe('Astrid Berg');
  });
});
