import 'server-only';
import type { Ctx } from '#lib/context';
import { auditEntries } from '#lib/db';

interface Deed {
  /** What was done, as `noun.verb`: `queue.pause`. */
  readonly action: string;
  /** To what: an id, a reference, a name. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Notes what an owner does, in the transaction that does it; gives the entry's id. */
export async function recordAudit(
  { db, actor, now }: Ctx,
  { action, subject, details }: Deed,
): Promise<string> {
  const [entry] = await db
    .insert(auditEntries)
    .values({
      actorUserId: actor.kind === 'user' ? actor.userId : null,
      action,
      subject,
      details: details ?? {},
      createdAt: now,
    })
    .returning({ id: auditEntries.id });
  return entry?.id ?? '';
}
