import 'server-only';
import { getDb, type Queryable } from './db/index.ts';
import { DomainError } from './errors.ts';
import { type Log, log } from './log.ts';

export type Actor =
  | { readonly kind: 'guest' }
  | { readonly kind: 'user'; readonly userId: string; readonly role: 'customer' | 'admin' }
  | { readonly kind: 'system' };

/** Who asks, when, and where the answer comes from: handed to every verb of a domain. */
export interface Ctx {
  readonly db: Queryable;
  readonly actor: Actor;
  readonly now: Date;
  readonly log: Log;
}

export function createCtx(actor: Actor): Ctx {
  return { db: getDb(), actor, now: new Date(), log };
}

/** For start-up, jobs and cached reads, which nobody in particular asks for. */
export function systemCtx(): Ctx {
  return createCtx({ kind: 'system' });
}

export function isAdmin(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'admin');
}

/** Everybody but the owner is told that there is nothing here. */
export function requireOwner({ actor }: Pick<Ctx, 'actor'>): void {
  if (!isAdmin(actor)) throw new DomainError('NOT_FOUND', 'There is nothing here.');
}
