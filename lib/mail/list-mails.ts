import 'server-only';
import { desc, eq, getTableColumns } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { mails, orders } from '#lib/db';

const perPage = 50;
const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

const { text: _text, html: _html, ...summary } = getTableColumns(mails);

/** A page of the outbox, the newest first. */
export async function listMails({ ctx, page: wanted }: { ctx: Ctx; page: unknown }) {
  requireOwner(ctx);
  const page = pageSchema.parse(wanted ?? 1);
  const [total, rows] = await Promise.all([
    ctx.db.$count(mails),
    ctx.db
      .select({ ...summary, reference: orders.reference })
      .from(mails)
      .leftJoin(orders, eq(orders.id, mails.orderId))
      .orderBy(desc(mails.createdAt), desc(mails.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
  ]);
  return { mails: rows, total, page, pageCount: Math.ceil(total / perPage) };
}

export type MailSummary = Awaited<ReturnType<typeof listMails>>['mails'][number];

export async function findMail({ ctx, id }: { ctx: Ctx; id: string }) {
  requireOwner(ctx);
  if (!z.uuid().safeParse(id).success) return null;
  const [mail] = await ctx.db.select().from(mails).where(eq(mails.id, id));
  return mail ?? null;
}
