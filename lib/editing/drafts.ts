import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { editDrafts } from '#lib/db';

export interface EditDraft {
  readonly values: Readonly<Record<string, string>>;
  /** Code of the fault by field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
}

interface DraftCall {
  readonly ctx: Ctx;
  /** Which form: `services/new`. */
  readonly form: string;
}

function userOf({ actor }: Ctx): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

function placeOf(userId: string, form: string) {
  return and(eq(editDrafts.userId, userId), eq(editDrafts.form, form));
}

export async function findEditDraft({ ctx, form }: DraftCall): Promise<EditDraft | null> {
  const userId = userOf(ctx);
  if (!userId) return null;
  const found = await ctx.db.query.editDrafts.findFirst({
    columns: { values: true, fields: true, reason: true },
    where: placeOf(userId, form),
  });
  return found ?? null;
}

export async function saveEditDraft({
  ctx,
  form,
  draft,
}: DraftCall & { readonly draft: EditDraft }): Promise<void> {
  const userId = userOf(ctx);
  if (!userId) return;
  const { values, fields, reason } = draft;
  const kept = { values, fields, reason, createdAt: ctx.now };
  await ctx.db
    .insert(editDrafts)
    .values({ userId, form, ...kept })
    .onConflictDoUpdate({ target: [editDrafts.userId, editDrafts.form], set: kept });
}

export async function removeEditDraft({ ctx, form }: DraftCall): Promise<void> {
  const userId = userOf(ctx);
  if (userId) await ctx.db.delete(editDrafts).where(placeOf(userId, form));
}
