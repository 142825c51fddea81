import 'server-only';
import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { auditEntries, users } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { keepableText } from '#lib/text/keepable-text';

const perPage = 50;

const listInput = z.object({
  /** `service` of `service.update`. */
  noun: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  search: z
    .string()
    .transform((text) => keepableText(text).trim().slice(0, 100))
    .default(''),
  page: z.int().min(1).max(100_000).default(1),
});

/** The part of an action before its point. */
const noun = sql<string>`split_part(${auditEntries.action}, '.', 1)`;

function matching({ noun: wanted, search }: z.output<typeof listInput>): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const isFound = or(
    ...[auditEntries.subject, auditEntries.action, users.email].map((each) => ilike(each, pattern)),
  );
  return and(wanted ? eq(noun, wanted) : undefined, search ? isFound : undefined);
}

/** A page of what owners have done, the latest first, and the nouns that there is anything about. */
export async function listAuditEntries({ ctx, input }: { ctx: Ctx; input: unknown }) {
  requireOwner(ctx);
  const wanted = parseFields(listInput, input);
  const rows = await ctx.db
    .select({
      id: auditEntries.id,
      action: auditEntries.action,
      subject: auditEntries.subject,
      details: auditEntries.details,
      createdAt: auditEntries.createdAt,
      actor: users.email,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.actorUserId))
    .where(matching(wanted))
    .orderBy(desc(auditEntries.createdAt), desc(auditEntries.id))
    .limit(perPage)
    .offset((wanted.page - 1) * perPage);
  const nouns = await ctx.db.selectDistinct({ noun }).from(auditEntries).orderBy(noun);
  const total = rows[0]?.total ?? 0;
  return {
    entries: rows.map(({ total: _total, ...entry }) => entry),
    nouns: nouns.map((row) => row.noun),
    total,
    page: wanted.page,
    pageCount: Math.ceil(total / perPage),
  };
}

export type AuditEntry = Awaited<ReturnType<typeof listAuditEntries>>['entries'][number];
