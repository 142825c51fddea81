import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { sessions, users, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';

const blockInput = z.object({ userId: z.string().min(1).max(100), isActive: z.boolean() });

/** Locks an account out, which ends its sessions at once, or lets it in again; its orders stay as they are. */
export async function setAccountActive({ ctx, input }: { ctx: Ctx; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const { userId, isActive } = parseFields(blockInput, input);
  await withTransaction(ctx, async (inner) => {
    const [user] = await inner.db
      .select({ email: users.email, role: users.role, isActive: users.isActive })
      .from(users)
      .where(eq(users.id, userId))
      .for('update');
    if (!user) throw new DomainError('NOT_FOUND', 'There is no such account.', { reason: 'account-unknown' });
    if (user.role === 'admin') {
      throw new DomainError('FORBIDDEN', 'The owner’s account stays open.', { reason: 'owner-stays' });
    }
    if (user.isActive === isActive) return;
    await inner.db.update(users).set({ isActive }).where(eq(users.id, userId));
    if (!isActive) await inner.db.delete(sessions).where(eq(sessions.userId, userId));
    await recordAudit(inner, { action: isActive ? 'user.unblock' : 'user.block', subject: userId });
  });
}
