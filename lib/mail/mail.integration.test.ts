import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ctx } from '#lib/context';
import { mails } from '#lib/db';
import { committedTestDb, withTestDb } from '#lib/db/testing';
import { listJobs } from '#lib/jobs';
import { log } from '#lib/log';
import { findMail, listMails } from './list-mails.ts';
import { smtpTransport } from './mail-transport.ts';
import { queueMail } from './queue-mail.ts';
import { sendMail, sendMailHandler } from './send-mail.ts';

const ctxOf = (db: Ctx['db']): Ctx => ({ db, actor: { kind: 'system' }, now: new Date(), log });

const letter = {
  key: 'test:1',
  kind: 'test',
  orderId: null,
  recipient: 'astrid@example.com',
  locale: 'ru',
  subject: 'Ваш заказ у нас',
  blocks: [{ kind: 'paragraph', text: 'Слой за слоем & <b>точно</b>.' }],
  footer: 'NordLayer',
} as const;

interface Post {
  readonly url: string;
  readonly letters: readonly string[];
  close(): Promise<void>;
}

/** A real mail server; the first `refusals` messages are refused for now. */
async function openPost(refusals = 0): Promise<Post> {
  const letters: string[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        left -= 1;
        if (left >= 0) return callback(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        letters.push(Buffer.concat(chunks).toString());
        callback();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function onlyMail(ctx: Ctx) {
  const [mail] = (await listMails({ ctx, page: 1 })).mails;
  if (!mail) throw new Error('The outbox is empty.');
  return mail;
}

afterEach(async () => {
  const db = committedTestDb();
  await db.execute(sql`delete from pgboss.job`);
  await db.delete(mails);
});

describe('the outbox', () => {
  it('takes one mail for a key, with one job, and none when the change rolls back', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      await queueMail(ctx, letter);
      await queueMail(ctx, { ...letter, subject: 'Again' });
      const { mails: listed, total } = await listMails({ ctx, page: 'x' });
      expect(total).toBe(1);
      expect(listed).toMatchObject([
        { subject: letter.subject, state: 'waiting', recipient: letter.recipient },
      ]);
      const jobs = await listJobs({ ctx, input: { queue: 'notifications' } });
      expect(jobs).toMatchObject([{ kind: 'send-mail', state: 'waiting' }]);
    });
    expect((await listMails({ ctx: ctxOf(committedTestDb()), page: 1 })).total).toBe(0);
  });

  it('keeps mails for the owner where there is no mail server', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      await queueMail(ctx, letter);
      const { id } = await onlyMail(ctx);
      expect(await sendMail(ctx, id, null)).toBe('kept');
      const mail = await findMail({ ctx, id });
      expect(mail?.html).toContain('Слой за слоем &amp; &lt;b&gt;точно&lt;/b&gt;.');
      expect(mail?.text).toContain('Слой за слоем & <b>точно</b>.');
      const guest: Ctx = { ...ctx, actor: { kind: 'guest' } };
      await expect(findMail({ ctx: guest, id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(listMails({ ctx: guest, page: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await findMail({ ctx, id: 'x' })).toBeNull();
    });
  });
});

describe('sending', () => {
  it('survives a mail server that is away and one that refuses, and then sends once', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      await queueMail(ctx, letter);
      const { id } = await onlyMail(ctx);
      const nobody = smtpTransport(`smtp://127.0.0.1:${await closedPort()}`);
      await expect(sendMail(ctx, id, nobody)).rejects.toThrow(/ECONNREFUSED/);
      const post = await openPost(1);
      const transport = smtpTransport(post.url);
      await expect(sendMail(ctx, id, transport)).rejects.toThrow(/Try again later/);
      expect(await sendMail(ctx, id, transport)).toBe('sent');
      expect(await sendMail(ctx, id, transport)).toBe('sent');
      await post.close();
      expect(post.letters).toHaveLength(1);
      expect(post.letters[0]).toContain(`Message-ID: <${id}@localhost>`);
      expect(post.letters[0]).toContain('To: astrid@example.com');
      expect(post.letters[0]).toContain('Auto-Submitted: auto-generated');
      expect(await onlyMail(ctx)).toMatchObject({ state: 'sent', attempts: 3 });
    });
  });

  it('notes in the outbox that a mail has failed for good', async () => {
    await withTestDb(async (db) => {
      const ctx = ctxOf(db);
      await queueMail(ctx, letter);
      const { id } = await onlyMail(ctx);
      await sendMailHandler.bury?.({ mailId: id }, { ctx, failure: { message: '550 no such box' } });
      expect(await onlyMail(ctx)).toMatchObject({ state: 'failed', lastError: '550 no such box' });
    });
  });

  it('has nothing to do for a mail whose order is gone', async () => {
    await withTestDb(async (db) => {
      expect(await sendMail(ctxOf(db), crypto.randomUUID(), null)).toBe('gone');
    });
  });
});
