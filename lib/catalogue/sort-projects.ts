import 'server-only';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { projects, type Queryable } from '#lib/db';
import type { ProjectSort } from './gallery-address.ts';

interface Order {
  /** Compared one after another, all in the same direction, the last of them unique: the columns of one index. */
  readonly columns: readonly PgColumn[];
  readonly isDown: boolean;
}

const orders: Record<Exclude<ProjectSort, 'title'>, Order> = {
  newest: { columns: [projects.publishedAt, projects.id], isDown: true },
  oldest: { columns: [projects.publishedAt, projects.id], isDown: false },
  'price-up': { columns: [projects.priceCents, projects.id], isDown: false },
  'price-down': { columns: [projects.priceCents, projects.id], isDown: true },
  popular: { columns: [projects.viewCount, projects.publishedAt, projects.id], isDown: true },
};

const titles = { en: projects.titleEn, ru: projects.titleRu };

export function orderOf(sort: ProjectSort, locale: 'en' | 'ru'): Order {
  return sort === 'title' ? { columns: [titles[locale], projects.id], isDown: false } : orders[sort];
}

export function orderBy({ columns, isDown }: Order): SQL[] {
  return columns.map((column) => (isDown ? desc(column) : asc(column)));
}

/** Works that come after this one: where an index is entered, however deep. */
export function comesAfter(db: Queryable, { columns, isDown }: Order, slug: string): SQL {
  const here = columns.map(
    (column) => sql`(${db.select({ value: column }).from(projects).where(eq(projects.slug, slug))})`,
  );
  const there = sql.join([...columns], sql`, `);
  return sql`(${there}) ${sql.raw(isDown ? '<' : '>')} (${sql.join(here, sql`, `)})`;
}
