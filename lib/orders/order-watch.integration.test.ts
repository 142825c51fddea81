import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '#lib/db';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { log } from '#lib/log';
import { changeOrderStatus } from './change-order-status.ts';
import { findOrderForCustomer } from './get-order.ts';
import { createOrderKey } from './order-key.ts';
import { stampOf } from './order-stamp.ts';
import { OrderWatch } from './order-watch.ts';
import { placeOrder } from './place-order.ts';
import { completeCheckout, guestCtx, ownerOf, removeOrders } from './testing.ts';

const silent = { reference: 'NL-2601-AAAAA', since: 'x', tell: () => undefined, end: () => undefined };

describe('OrderWatch', () => {
  afterEach(() => removeOrders(committedTestDb()));

  it('tells of a change that another instance committed within two seconds, once', async () => {
    const db = committedTestDb();
    const ctx = guestCtx(db, new Date());
    const { token } = await completeCheckout(ctx);
    const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
    const order = await findOrderForCustomer({ ctx, reference, key: createOrderKey(reference) });
    const other = connect(testDatabaseUrl(), { max: 1 });
    const watch = new OrderWatch({ db: () => other.db, log });
    const heard: string[] = [];
    const stop = watch.watch({
      reference,
      since: order ? stampOf(order) : '',
      tell: (stamp) => heard.push(stamp),
      end: () => undefined,
    });
    const later = { ...ownerOf(ctx), now: new Date(ctx.now.getTime() + 5) };
    await changeOrderStatus({ ctx: later, input: { reference, from: 'new', to: 'confirmed' } });
    const changedAt = performance.now();
    await expect.poll(() => heard, { timeout: 5000, interval: 20 }).toHaveLength(1);
    expect(performance.now() - changedAt).toBeLessThan(2000);
    await sleep(1200);
    expect(heard).toHaveLength(1);
    stop();
    expect(watch.size).toBe(0);
    await other.client.end();
  });

  it('has room for so many pages, and so many of one order; the end of the server ends them all', () => {
    const watch = new OrderWatch({ db: committedTestDb, log, most: 3, mostOfOne: 2 });
    let ended = 0;
    const end = () => {
      ended += 1;
    };
    watch.watch({ ...silent, end });
    const stop = watch.watch({ ...silent, end });
    expect(() => watch.watch(silent)).toThrow(/Too many/);
    watch.watch({ ...silent, reference: 'NL-2601-BBBBB', end });
    expect(() => watch.watch({ ...silent, reference: 'NL-2601-CCCCC' })).toThrow(/Too many/);
    stop();
    watch.close();
    expect(ended).toBe(2);
    expect(() => watch.watch(silent)).toThrow(/Too many/);
  });
});
