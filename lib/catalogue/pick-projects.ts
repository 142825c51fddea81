import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/context';
import { projects } from '#lib/db';
import { type Order, orderBy, orderOf } from './sort-projects.ts';

export interface Pick {
  readonly ctx: Ctx;
  readonly where: SQL | undefined;
  readonly order: Order;
  readonly limit: number;
  readonly offset: number;
}

export const newestFirst = orderOf('newest', 'en');

/** The works of a page, found before anything else of them is read, along the index of their order. */
export function pickByOrder({ ctx, where, order, limit, offset }: Pick) {
  return ctx.db
    .select({ id: projects.id })
    .from(projects)
    .where(where)
    .orderBy(...orderBy(order))
    .limit(limit)
    .offset(offset)
    .as('picked');
}

/** What an order compares, by names of their own: the works that are read later have columns of the same names. */
function namedKeys({ keys }: Order) {
  return Object.fromEntries(keys.map((key, place) => [`key${place}`, sql`${key}`.as(`key${place}`)]));
}

function byNamedKeys({ keys, isDown }: Order): SQL[] {
  return keys.map((_, place) => sql`${sql.identifier(`key${place}`)} ${sql.raw(isDown ? 'desc' : 'asc')}`);
}

interface Among {
  readonly first: number;
  /** Which are the first; left out: whichever the database finds soonest. */
  readonly firstBy?: Order;
}

/** The works of a page, put in order among the first matches alone, with how many of them there are. */
export function pickAmong({ ctx, where, order, limit, offset }: Pick, { first, firstBy }: Among) {
  const matches = ctx.db
    .select({ id: projects.id, ...namedKeys(order) })
    .from(projects)
    .where(where)
    .orderBy(...(firstBy ? orderBy(firstBy) : []))
    .limit(first)
    .as('matches');
  return ctx.db
    .select({ id: matches.id, found: sql<number>`count(*) over ()`.mapWith(Number).as('found') })
    .from(matches)
    .orderBy(...byNamedKeys(order))
    .limit(limit)
    .offset(offset)
    .as('picked');
}
