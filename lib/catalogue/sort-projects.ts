import 'server-only';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { projects, type Queryable } from '#lib/db';
import type { ProjectSort } from './gallery-address.ts';

export interface Order {
  /** Compared one after another, all in the same direction, the last of them unique. */
  readonly keys: readonly (PgColumn | SQL)[];
  readonly isDown: boolean;
}

/** An order whose keys are the columns of one index. */
export interface ColumnOrder extends Order {
  readonly keys: readonly [PgColumn, ...PgColumn[]];
}

const orders: Record<Exclude<ProjectSort, 'title'>, ColumnOrder> = {
  newest: { keys: [projects.publishedAt, projects.id], isDown: true },
  oldest: { keys: [projects.publishedAt, projects.id], isDown: false },
  'price-up': { keys: [projects.priceCents, projects.id], isDown: false },
  'price-down': { keys: [projects.priceCents, projects.id], isDown: true },
  popular: { keys: [projects.viewCount, projects.publishedAt, projects.id], isDown: true },
};

const titles = { en: projects.titleEn, ru: projects.titleRu };

export function orderOf(sort: ProjectSort, locale: 'en' | 'ru'): ColumnOrder {
  return sort === 'title' ? { keys: [titles[locale], projects.id], isDown: false } : orders[sort];
}

/** The best match of a search first. */
export function rankOrder(query: string): Order {
  const rank = sql`ts_rank(${projects.search}, ${query}::tsquery)`;
  return { keys: [rank, ...orders.newest.keys], isDown: true };
}

export function orderBy({ keys, isDown }: Order): SQL[] {
  return keys.map((key) => (isDown ? desc(key) : asc(key)));
}

/** Works that come after this one: where an index is entered, however deep. */
export function comesAfter(db: Queryable, { keys, isDown }: ColumnOrder, slug: string): SQL {
  const here = keys.map(
    (column) => sql`(${db.select({ value: column }).from(projects).where(eq(projects.slug, slug))})`,
  );
  const there = sql.join([...keys], sql`, `);
  return sql`(${there}) ${sql.raw(isDown ? '<' : '>')} (${sql.join(here, sql`, `)})`;
}
