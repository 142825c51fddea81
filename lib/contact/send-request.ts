import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { contactRequests, withTransaction } from '#lib/db';
import { parseFields } from '#lib/parse-fields';
import { contactInput } from './schemas.ts';

const sameAgainMs = 86_400_000;

/** Keeps what somebody writes to the workshop. The same words again within a day are one request. */
export async function sendContactRequest({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  const request = parseFields(contactInput, input);
  await withTransaction(ctx, async ({ db, now }) => {
    const key = `${request.email}:${request.message}`;
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`);
    const same = and(
      eq(contactRequests.email, request.email),
      eq(contactRequests.message, request.message),
      gt(contactRequests.createdAt, new Date(now.getTime() - sameAgainMs)),
    );
    if ((await db.$count(contactRequests, same)) > 0) return;
    await db.insert(contactRequests).values({ ...request, createdAt: now });
  });
}
