import { describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { auditEntries, contactRequests, mails, type Queryable } from '#lib/db';
import { withTestDb } from '#lib/db/testing';
import { log } from '#lib/log';
import {
  answerContactRequest,
  countNewContactRequests,
  listContactRequests,
  setContactStatus,
} from './manage-requests.ts';
import { sendContactRequest } from './send-request.ts';

const guestOf = (db: Queryable): Ctx => ({ db, actor: { kind: 'guest' }, now: new Date(), log });
const ownerOf = (db: Queryable): Ctx => ({ ...guestOf(db), actor: { kind: 'system' } });
const input = { name: 'Олег', email: 'oleg@example.com', message: 'Сколько стоит ваза?', locale: 'ru' };

async function sent(db: Queryable): Promise<string> {
  await sendContactRequest({ ctx: guestOf(db), input });
  const { requests } = await listContactRequests({ ctx: ownerOf(db), input: { page: 1 } });
  return requests[0]?.id ?? '';
}

describe('a message to the workshop', () => {
  it('is kept once, however often it is sent', async () => {
    await withTestDb(async (db) => {
      await sent(db);
      await sendContactRequest({ ctx: guestOf(db), input });
      expect(await db.$count(contactRequests)).toBe(1);
      expect(await countNewContactRequests({ ctx: ownerOf(db) })).toBe(1);
    });
  });

  it('is refused with the code of each wrong field', async () => {
    await withTestDb(async (db) => {
      const wrong = { name: ' ', email: 'oleg', message: 'x'.repeat(4001), locale: 'ru' };
      await expect(sendContactRequest({ ctx: guestOf(db), input: wrong })).rejects.toMatchObject({
        code: 'INVALID',
        fields: { name: 'required', email: 'not-an-address', message: 'too-long' },
      });
      expect(await db.$count(contactRequests)).toBe(0);
    });
  });

  it('is answered by one mail in the language of the asker', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      const id = await sent(db);
      const answer = { answer: 'От десяти евро.\n\nНапишите размер.' };
      await answerContactRequest({ ctx, id, input: answer });
      await answerContactRequest({ ctx, id, input: answer });
      const [mail, ...others] = await db.select().from(mails);
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ recipient: 'oleg@example.com', locale: 'ru', kind: 'contact-answer' });
      expect(mail?.text).toContain('Вы писали: Сколько стоит ваза?');
      const list = await listContactRequests({ ctx, input: { page: 1, status: 'answered', search: 'ваза' } });
      expect(list).toMatchObject({ total: 1, countOfAll: 1 });
      expect(await db.$count(auditEntries)).toBe(1);
    });
  });

  it('is closed, and the status before comes back', async () => {
    await withTestDb(async (db) => {
      const ctx = ownerOf(db);
      const id = await sent(db);
      expect(await setContactStatus({ ctx, id, status: 'closed' })).toBe('new');
      expect(await countNewContactRequests({ ctx })).toBe(0);
      expect(await setContactStatus({ ctx, id, status: 'new' })).toBe('closed');
      await expect(setContactStatus({ ctx, id, status: 'lost' })).rejects.toMatchObject({ code: 'INVALID' });
    });
  });

  it('is read and answered by nobody but the owner', async () => {
    await withTestDb(async (db) => {
      const ctx = guestOf(db);
      const id = await sent(db);
      const notFound = { code: 'NOT_FOUND' };
      await expect(listContactRequests({ ctx, input: { page: 1 } })).rejects.toMatchObject(notFound);
      await expect(answerContactRequest({ ctx, id, input: { answer: 'x' } })).rejects.toMatchObject(notFound);
      await expect(setContactStatus({ ctx, id, status: 'closed' })).rejects.toMatchObject(notFound);
    });
  });
});
