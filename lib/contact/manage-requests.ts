import 'server-only';
import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { getShopSettings } from '#lib/content';
import { type Ctx, requireOwner } from '#lib/context';
import { contactRequests, withTransaction } from '#lib/db';
import { noteEdit } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { queueMail } from '#lib/mail';
import { parseFields } from '#lib/parse-fields';
import { deriveAnswerMail } from './derive-answer-mail.ts';
import { answerInput, contactListInput } from './schemas.ts';

const perPage = 50;

export type ContactRequest = typeof contactRequests.$inferSelect;
export type ContactStatus = ContactRequest['status'];

function matching(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const { name, email, message } = contactRequests;
  return search === '' ? undefined : or(...[name, email, message].map((column) => ilike(column, pattern)));
}

interface Call {
  readonly ctx: Ctx;
  readonly id: string;
}

/** A page of requests, those that wait first, and how many there are of each status for the same search. */
export async function listContactRequests({ ctx, input }: { ctx: Ctx; input: unknown }) {
  requireOwner(ctx);
  const { status, search, page } = parseFields(contactListInput, input);
  const found = matching(search);
  const where = and(found, status ? eq(contactRequests.status, status) : undefined);
  const [rows, counts] = await Promise.all([
    ctx.db
      .select()
      .from(contactRequests)
      .where(where)
      .orderBy(desc(eq(contactRequests.status, 'new')), desc(contactRequests.createdAt), contactRequests.id)
      .limit(perPage)
      .offset((page - 1) * perPage),
    ctx.db
      .select({ status: contactRequests.status, count: sql<number>`count(*)`.mapWith(Number) })
      .from(contactRequests)
      .where(found)
      .groupBy(contactRequests.status),
  ]);
  const countOf = new Map(counts.map((each) => [each.status, each.count]));
  const countOfAll = counts.reduce((sum, { count }) => sum + count, 0);
  const total = status ? (countOf.get(status) ?? 0) : countOfAll;
  return { requests: rows, countOf, countOfAll, total, page, pageCount: Math.ceil(total / perPage) };
}

async function holdRequest({ ctx, id }: Call): Promise<ContactRequest> {
  const [request] = z.uuid().safeParse(id).success
    ? await ctx.db.select().from(contactRequests).where(eq(contactRequests.id, id)).for('update')
    : [];
  if (!request) throw new DomainError('NOT_FOUND', 'There is no such request.', { reason: 'row-unknown' });
  return request;
}

export async function getContactRequest({ ctx, id }: Call): Promise<ContactRequest> {
  requireOwner(ctx);
  return await withTransaction(ctx, (inner) => holdRequest({ ctx: inner, id }));
}

/** Answers by mail, once for each wording; the request counts as answered. */
export async function answerContactRequest({
  ctx,
  id,
  input,
}: Call & { readonly input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { answer } = parseFields(answerInput, input);
  await withTransaction(ctx, async (inner) => {
    const request = await holdRequest({ ctx: inner, id });
    if (request.answer === answer) return;
    const { name: shopName } = await getShopSettings({ ctx: inner });
    const after = { status: 'answered', answer, answeredAt: inner.now } as const;
    await inner.db.update(contactRequests).set(after).where(eq(contactRequests.id, id));
    await queueMail(inner, {
      ...deriveAnswerMail({ request, answer, shopName }),
      key: `contact:${id}:${inner.now.getTime()}`,
      kind: 'contact-answer',
      orderId: null,
      recipient: request.email,
    });
    const { status, answer: before } = request;
    await noteEdit(inner, {
      action: 'contact.answer',
      subject: id,
      before: { status, answer: before },
      after,
      tags: [],
    });
  });
}

/** Closes a request without an answer, or opens it again. */
export async function setContactStatus({
  ctx,
  id,
  status,
}: Call & { readonly status: unknown }): Promise<ContactStatus> {
  requireOwner(ctx);
  const after = parseFields(z.object({ status: z.enum(['new', 'answered', 'closed'], 'choose-one') }), {
    status,
  });
  return await withTransaction(ctx, async (inner) => {
    const before = await holdRequest({ ctx: inner, id });
    await inner.db.update(contactRequests).set(after).where(eq(contactRequests.id, id));
    await noteEdit(inner, {
      action: 'contact.status',
      subject: id,
      before: { status: before.status },
      after,
      tags: [],
    });
    return before.status;
  });
}

/** How many requests nobody has answered yet. */
export async function countNewContactRequests({ ctx }: { ctx: Ctx }): Promise<number> {
  requireOwner(ctx);
  return await ctx.db.$count(contactRequests, eq(contactRequests.status, 'new'));
}
