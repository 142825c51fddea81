import type { Queryable } from './client.ts';

/**
 * Runs `work` in one transaction; inside another one it becomes a savepoint of it, so verbs may call
 * each other. Jobs and cache invalidations belong inside `work`.
 */
export function withTransaction<Context extends { readonly db: Queryable }, Result>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx }));
}
