import type { Queryable } from './client.ts';

type Work = () => Promise<void> | void;

const waitingForCommit = new WeakMap<Queryable, Work[]>();

/**
 * Runs `work` in one transaction; inside another one it becomes a savepoint of it, so verbs may call
 * each other. Jobs and cache invalidations belong inside `work`.
 */
export async function withTransaction<Context extends { readonly db: Queryable }, Result>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  const waiting: Work[] = [];
  const result = await ctx.db.transaction((tx) => {
    waitingForCommit.set(tx, waiting);
    return work({ ...ctx, db: tx });
  });
  for (const each of waiting) await afterCommit(ctx.db, each);
  return result;
}

/** Does something once the transaction of `db` is committed, never if it is not; at once where there is none. */
export async function afterCommit(db: Queryable, work: Work): Promise<void> {
  const waiting = waitingForCommit.get(db);
  if (waiting) waiting.push(work);
  else await work();
}
