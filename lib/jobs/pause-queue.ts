import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit';
import { type Ctx, requireOwner } from '#lib/context';
import { jobQueuePauses, withTransaction } from '#lib/db';
import { queueNames } from './queues.ts';

const queueInput = z.object({ queue: z.enum(queueNames) });

interface QueueCall {
  readonly ctx: Ctx;
  readonly input: unknown;
}

export async function listPausedQueues({ db }: Pick<Ctx, 'db'>): Promise<readonly string[]> {
  const rows = await db.select({ queue: jobQueuePauses.queue }).from(jobQueuePauses);
  return rows.map(({ queue }) => queue);
}

/** No worker takes a new job out of the queue until it is resumed; running ones end as they would. */
export async function pauseQueue({ ctx, input }: QueueCall): Promise<void> {
  requireOwner(ctx);
  const { queue } = queueInput.parse(input);
  await withTransaction(ctx, async (inner) => {
    const made = await inner.db
      .insert(jobQueuePauses)
      .values({ queue, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning();
    if (made.length > 0) await recordAudit(inner, { action: 'queue.pause', subject: queue });
  });
}

export async function resumeQueue({ ctx, input }: QueueCall): Promise<void> {
  requireOwner(ctx);
  const { queue } = queueInput.parse(input);
  await withTransaction(ctx, async (inner) => {
    const ended = await inner.db.delete(jobQueuePauses).where(eq(jobQueuePauses.queue, queue)).returning();
    if (ended.length > 0) await recordAudit(inner, { action: 'queue.resume', subject: queue });
  });
}
