import 'server-only';
import { type Ctx, isAdmin } from '#lib/context';
import { DomainError } from '#lib/errors';

/** Everybody else is told that there is nothing here. */
export function requireOwner(ctx: Ctx): void {
  if (!isAdmin(ctx.actor)) throw new DomainError('NOT_FOUND', 'There is nothing here.');
}
