import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '#lib/audit';
import { expireTags } from '#lib/cache/server';
import type { Ctx } from '#lib/context';

type Values = Readonly<Record<string, unknown>>;

interface Edit {
  /** As `noun.verb`: `service.update`. */
  readonly action: string;
  readonly subject: string;
  readonly before: Values | null;
  readonly after: Values | null;
  /** What is cached of it. */
  readonly tags: readonly string[];
}

/** Of two states what differs; of a new or a deleted thing everything. */
function differences({ before, after }: Pick<Edit, 'before' | 'after'>): Pick<Edit, 'before' | 'after'> {
  if (!before || !after) return { before, after };
  const changed = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  const only = (values: Values) => Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
  return { before: only(before), after: only(after) };
}

/** Notes an edit and makes it visible, in the transaction that does it; gives the id of the audit entry. */
export async function noteEdit(ctx: Ctx, { action, subject, tags, ...states }: Edit): Promise<string> {
  await expireTags(ctx.db, tags);
  return await recordAudit(ctx, { action, subject, details: { ...differences(states) } });
}
