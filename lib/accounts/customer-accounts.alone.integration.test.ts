import { like, sql } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Ctx } from '#lib/context';
import { closeDb, mails, sessions, users } from '#lib/db';
import { committedTestDb, testDatabaseUrl } from '#lib/db/testing';
import { log } from '#lib/log';
import { getAuth, handleAuthRequest } from './auth.ts';
import { findActor } from './find-actor.ts';
import { beginSecondStep, endSecondStep, finishSecondStep, hasSecondStep } from './second-step.ts';
import { changePassword, listSessions, revokeSession } from './sessions.ts';
import { confirmSignIn, signIn } from './sign-in.ts';
import { requestPasswordReset, resetPassword, signUp, verifyEmail } from './sign-up.ts';

// The sign-in library keeps its own way to the database.
vi.stubEnv('DATABASE_URL', testDatabaseUrl());
const db = committedTestDb();
const password = 'layer by layer';

/** A browser of its own: an address that nobody else has failed from. */
function browser(cookies: readonly string[] = []): Headers {
  const headers = new Headers({
    'x-client-address': `10.0.0.${Math.floor(Math.random() * 250)}`,
    'user-agent': 'Tests',
  });
  const jar = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
  if (jar) headers.set('cookie', jar);
  return headers;
}

async function newestToken(kind: string): Promise<string> {
  const [mail] = await db.execute<{ text: string }>(
    sql`select text from mails where kind = ${kind} order by created_at desc limit 1`,
  );
  return /token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

const mailsOf = async (kind: string) => await db.$count(mails, like(mails.kind, kind));

async function account(email: string): Promise<readonly string[]> {
  await signUp({ input: { name: 'Astrid', email, password, locale: 'ru' }, headers: browser() });
  const token = await newestToken('account-verify');
  return (await verifyEmail({ input: { token, password }, headers: browser() })).setCookies;
}

async function ctxOf(cookies: readonly string[]): Promise<Ctx> {
  return { db, actor: await findActor(browser(cookies)), now: new Date(), log };
}

afterEach(async () => {
  await db.execute(sql`delete from pgboss.job`);
  await db.delete(mails);
  await db.delete(users);
});

afterAll(closeDb);

// Each hash is slow on purpose, and slower where many tests run at once.
describe('a customer’s account', { timeout: 120_000 }, () => {
  it('is open only to who has both the mailbox and the password', async () => {
    const email = 'one@example.com';
    const input = { name: 'Astrid', email: 'One@Example.com', password, locale: 'ru' };
    await signUp({ input, headers: browser() });
    const [user] = await db.select().from(users);
    expect(user).toMatchObject({ email, emailVerified: false, role: 'customer', locale: 'ru' });
    const token = await newestToken('account-verify');
    await expect(signIn({ input: { email, password }, headers: browser() })).rejects.toMatchObject({
      reason: 'sign-in-unverified',
    });
    const verify = (with_: object) =>
      verifyEmail({ input: { token, password, ...with_ }, headers: browser() });
    await expect(verify({ password: 'not the one' })).rejects.toMatchObject({ reason: 'password-wrong' });
    const forged = `${token.slice(0, -6)}AAAAAA`;
    await expect(verify({ token: forged })).rejects.toMatchObject({ reason: 'link-too-old' });
    await expect(verify({ token: 'x.y.z' })).rejects.toMatchObject({ reason: 'link-too-old' });
    const { next, setCookies } = await verify({});
    expect(next).toBe('customer');
    expect((await ctxOf(setCookies)).actor).toMatchObject({ kind: 'user', role: 'customer' });
  });

  it('answers a taken address like a free one, and tells only its owner by mail', async () => {
    const email = 'two@example.com';
    await account(email);
    const again = { name: 'Someone', email, password: 'another password', locale: 'en' };
    expect(await signUp({ input: again, headers: browser() })).toBeUndefined();
    expect(await db.$count(users)).toBe(1);
    expect(await mailsOf('account-exists')).toBe(1);
    await requestPasswordReset({ input: { email: 'nobody@example.com' }, headers: browser() });
    expect(await mailsOf('account-reset')).toBe(0);
  });

  it('gets a new password by mail, once, and every device is signed out', async () => {
    const email = 'three@example.com';
    await account(email);
    await requestPasswordReset({ input: { email }, headers: browser() });
    const token = await newestToken('account-reset');
    const reset = (with_: object) => resetPassword({ input: { token, ...with_ }, headers: browser() });
    await expect(reset({ password: 'short' })).rejects.toMatchObject({
      fields: { password: 'password-too-short' },
    });
    await reset({ password: 'a whole new one' });
    expect(await db.$count(sessions)).toBe(0);
    await expect(reset({ password: 'and another one' })).rejects.toMatchObject({ reason: 'link-too-old' });
    await expect(signIn({ input: { email, password }, headers: browser() })).rejects.toMatchObject({
      reason: 'sign-in-wrong',
    });
    const fresh = await signIn({ input: { email, password: 'a whole new one' }, headers: browser() });
    expect(fresh.next).toBe('customer');
  });

  it('lists its sessions and ends them, and a new password ends all but one', async () => {
    const email = 'four@example.com';
    const first = await account(email);
    const second = (await signIn({ input: { email, password }, headers: browser() })).setCookies;
    const ctx = await ctxOf(first);
    const list = () => listSessions({ ctx, headers: browser(first) });
    expect((await list()).map(({ isCurrent }) => isCurrent).toSorted()).toEqual([false, true]);
    const other = (await list()).find(({ isCurrent }) => !isCurrent);
    await revokeSession({ ctx, input: { id: other?.id }, headers: browser(first) });
    expect((await ctxOf(second)).actor.kind).toBe('guest');
    expect(await list()).toHaveLength(1);
    const third = (await signIn({ input: { email, password }, headers: browser() })).setCookies;
    const change = { current: password, password: 'a whole new one' };
    const kept = await changePassword({ input: change, headers: browser(first) });
    expect((await ctxOf(third)).actor.kind).toBe('guest');
    expect((await ctxOf(kept)).actor.kind).toBe('user');
    await expect(changePassword({ input: change, headers: browser(kept) })).rejects.toMatchObject({
      reason: 'password-wrong',
    });
  });

  it('asks for a code once the second step is on; a recovery code works once', async () => {
    const email = 'five@example.com';
    let cookies = await account(email);
    const { uri, codes } = await beginSecondStep({ input: { password }, headers: browser(cookies) });
    expect(codes).toHaveLength(10);
    // Not proved by a first code yet: nobody is asked for one.
    expect((await signIn({ input: { email, password }, headers: browser() })).next).toBe('customer');
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    const code = async () =>
      (await getAuth().api.generateTOTP({ body: { secret: Buffer.from(fromBase32(secret)).toString() } }))
        .code;
    await expect(
      finishSecondStep({ input: { code: '000000' }, headers: browser(cookies) }),
    ).rejects.toMatchObject({ reason: 'code-wrong' });
    cookies = await finishSecondStep({ input: { code: await code() }, headers: browser(cookies) });
    expect(await hasSecondStep({ ctx: await ctxOf(cookies) })).toBe(true);

    const half = await signIn({ input: { email, password }, headers: browser() });
    expect(half.next).toBe('code');
    expect((await ctxOf(half.setCookies)).actor.kind).toBe('guest');
    await expect(
      confirmSignIn({ input: { code: '000000' }, headers: browser(half.setCookies) }),
    ).rejects.toMatchObject({ reason: 'code-wrong' });
    const whole = await confirmSignIn({ input: { code: codes[0] }, headers: browser(half.setCookies) });
    expect((await ctxOf(whole.setCookies)).actor.kind).toBe('user');
    const later = await signIn({ input: { email, password }, headers: browser() });
    await expect(
      confirmSignIn({ input: { code: codes[0] }, headers: browser(later.setCookies) }),
    ).rejects.toMatchObject({ reason: 'code-wrong' });
    const off = await endSecondStep({ input: { password }, headers: browser(whole.setCookies) });
    expect(await hasSecondStep({ ctx: await ctxOf(off) })).toBe(false);
  });

  it('is reached by programs through three doors only', async () => {
    const ask = async (path: string, body: object) =>
      (
        await handleAuthRequest(
          new Request(`http://localhost:3000/api/auth${path}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Origin: 'http://localhost:3000' },
            body: JSON.stringify(body),
          }),
        )
      ).status;
    const stranger = { name: 'x', email: 'six@example.com', password };
    expect(await ask('/sign-up/email', stranger)).toBe(404);
    expect(await ask('/request-password-reset', stranger)).toBe(404);
    expect(await ask('/sign-in/email', stranger)).toBe(401);
    expect(await db.$count(users)).toBe(0);
  });
});

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text: string): Uint8Array {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
