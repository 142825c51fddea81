import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import webPush from 'web-push';
import type { Ctx } from '#lib/context';
import { pushSubscriptions } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { listJobs } from '#lib/jobs';
import { log } from '#lib/log';
import {
  cancelOrder,
  changeOrderStatus,
  createOrderKey,
  findOrderForCustomer,
  placeOrder,
} from '#lib/orders';
import { completeCheckout, guestCtx, ownerOf } from '#lib/orders/testing';
import { sendPush } from './send-push.ts';
import { sendTelegram } from './send-telegram.ts';
import { forgetSubscription, keepSubscription } from './subscriptions.ts';

const vapid = webPush.generateVAPIDKeys();
vi.stubEnv('VAPID_PUBLIC_KEY', vapid.publicKey);
vi.stubEnv('VAPID_PRIVATE_KEY', vapid.privateKey);
vi.stubEnv('TELEGRAM_BOT_TOKEN', '12:token');
vi.stubEnv('TELEGRAM_CHAT_ID', '34');

interface Heard {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const heard: Heard[] = [];
let answer = 201;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    heard.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(answer).end('{}');
  });
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function browserKeys() {
  const ecdh = createECDH('prime256v1');
  return { p256dh: ecdh.generateKeys().toString('base64url'), auth: randomBytes(16).toString('base64url') };
}

const subscription = (n = 1) => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${n}`,
  keys: browserKeys(),
  locale: 'ru',
});

async function placed(ctx: Ctx) {
  const { token } = await completeCheckout(ctx);
  const { reference } = await placeOrder({ ctx, input: { checkoutToken: token, locale: 'en' } });
  const link = { reference, key: createOrderKey(reference) };
  const order = await findOrderForCustomer({ ctx, ...link });
  return { link, subject: { orderId: order?.id ?? '' } };
}

const kindsOf = async (ctx: Ctx) =>
  (await listJobs({ ctx: ownerOf(ctx), input: { queue: 'notifications' } })).map(({ kind }) => kind);

describe('push', () => {
  it('is kept for services of browsers only, once for a browser, and forgotten when it asks', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { subject } = await placed(ctx);
      const wanted = subscription();
      await keepSubscription({ ctx, subject, input: wanted });
      await keepSubscription({ ctx, subject, input: wanted });
      expect(await db.$count(pushSubscriptions)).toBe(1);
      const inside = { ...wanted, endpoint: 'https://169.254.169.254/latest' };
      await expect(keepSubscription({ ctx, subject, input: inside })).rejects.toMatchObject({
        fields: { endpoint: 'not-a-push-service' },
      });
      await expect(
        keepSubscription({ ctx, subject, input: { ...wanted, keys: { p256dh: 'x', auth: 'y' } } }),
      ).rejects.toMatchObject({ code: 'INVALID' });
      for (let n = 2; n <= 10; n += 1) await keepSubscription({ ctx, subject, input: subscription(n) });
      await expect(keepSubscription({ ctx, subject, input: subscription(11) })).rejects.toMatchObject({
        reason: 'too-many-subscriptions',
      });
      await forgetSubscription({ ctx, subject, input: { endpoint: wanted.endpoint } });
      expect(await db.$count(pushSubscriptions)).toBe(9);
    });
  });

  it('tells the browsers of an order of each status, and the owner’s chat of what customers do', async () => {
    await withTestDb(async (db) => {
      const ctx = guestCtx(db);
      const { link, subject } = await placed(ctx);
      const { reference } = link;
      expect((await kindsOf(ctx)).filter((kind) => kind === 'send-telegram')).toHaveLength(1);
      await keepSubscription({ ctx, subject, input: subscription() });
      await changeOrderStatus({ ctx: ownerOf(ctx), input: { reference, from: 'new', to: 'confirmed' } });
      await cancelOrder({ ctx, input: link });
      const kinds = await kindsOf(ctx);
      expect(kinds.filter((kind) => kind === 'send-push')).toHaveLength(2);
      expect(kinds.filter((kind) => kind === 'send-telegram')).toHaveLength(2);
    });
  });

  it('is encrypted and signed; a browser that is gone is forgotten, a service that is down is tried again', async () => {
    await withTestDb(async (db) => {
      const ctx: Ctx = { db, actor: { kind: 'system' }, now: new Date(), log };
      const { subject } = await placed(guestCtx(db));
      await keepSubscription({ ctx, subject, input: subscription() });
      const [row] = await db.select().from(pushSubscriptions);
      const job = { subscriptionId: row?.id ?? '', note: { title: 'Заказ', body: '', href: '/orders/x' } };
      const send = (_endpoint: string, init: RequestInit) => fetch(`${address}/push`, init);
      expect(await sendPush(ctx, job, send)).toBe('sent');
      const [note] = heard.splice(0);
      expect(note?.headers['content-encoding']).toBe('aes128gcm');
      expect(note?.headers.authorization).toContain(`k=${vapid.publicKey}`);
      expect(note?.headers.ttl).toBe('86400');
      expect(note?.body.toString()).not.toContain('Заказ');
      answer = 503;
      await expect(sendPush(ctx, job, send)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      answer = 400;
      await expect(sendPush(ctx, job, send)).rejects.toMatchObject({ code: 'INVALID' });
      answer = 410;
      expect(await sendPush(ctx, job, send)).toBe('forgotten');
      expect(await db.$count(pushSubscriptions)).toBe(0);
      expect(await sendPush(ctx, job, send)).toBe('gone');
      heard.splice(0);
    });
  });
});

describe('the owner’s Telegram', () => {
  it('gets one plain message by the bot, and says whether another try makes sense', async () => {
    const bot = { url: address, token: '12:token', chatId: '34' };
    answer = 200;
    await sendTelegram(bot, 'New order <b>');
    expect(heard[0]?.url).toBe('/bot12:token/sendMessage');
    expect(JSON.parse(heard[0]?.body.toString() ?? '')).toMatchObject({
      chat_id: '34',
      text: 'New order <b>',
    });
    answer = 429;
    await expect(sendTelegram(bot, 'x')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    answer = 401;
    await expect(sendTelegram(bot, 'x')).rejects.toMatchObject({ code: 'INVALID' });
  });
});
