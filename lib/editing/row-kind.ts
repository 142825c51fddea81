import 'server-only';
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { integer, type PgColumn, type PgTable, pgTable, text } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { castBecause } from '#lib/cast';
import type { Ctx } from '#lib/context';
import type { Queryable } from '#lib/db';
import { DomainError } from '#lib/errors';
import { noteEdit } from './note-edit.ts';
import { slug as slugRule } from './rules.ts';

/** What is called by its slug and, where it has a `position`, stands in an order of the owner's. */
type SlugTable = PgTable & { readonly slug: PgColumn; readonly position?: PgColumn };

// The columns that every such table has: its statements are typed by this one.
const sluggedTable = pgTable('slugged', { slug: text().primaryKey(), position: integer().notNull() });

export type EditableRow = Readonly<Record<string, unknown>> & { readonly slug: string };

type Faults = Readonly<Record<string, string>>;

export interface RowEditing {
  /** For the audit log: `service`. */
  readonly noun: string;
  readonly table: SlugTable;
  /** Everything that a form may set, beside the slug. */
  readonly schema: z.ZodObject;
  readonly tags: readonly string[];
  /** The order of rows without a position. */
  readonly orderBy?: readonly SQL[];
  /** Where a list without an order of the owner's is searched. */
  readonly searched?: readonly PgColumn[];
  /** What only the database knows to be wrong: code of the fault by field name. */
  readonly findFaults?: (db: Queryable, values: Readonly<Record<string, unknown>>) => Promise<Faults>;
  /** How many other things refer to it: it is not deleted while there are any. */
  readonly countUses?: (db: Queryable, slug: string) => Promise<number>;
}

export interface RowKind extends Omit<RowEditing, 'table' | 'orderBy'> {
  readonly rows: typeof sluggedTable;
  readonly hasOrder: boolean;
  readonly order: readonly SQL[];
}

export function rowKind({ table, orderBy, ...rest }: RowEditing): RowKind {
  const rows = castBecause<typeof sluggedTable>('every such table has these columns', table);
  return { ...rest, rows, hasOrder: table.position !== undefined, order: orderBy ?? [asc(rows.position)] };
}

export function rowColumns(values: object) {
  return castBecause<typeof sluggedTable.$inferInsert>('the schema of the kind has these columns', values);
}

export function asEditable(rows: readonly (typeof sluggedTable.$inferSelect)[]): readonly EditableRow[] {
  return castBecause<readonly EditableRow[]>('drizzle reads the columns of the real table', rows);
}

/** The row, held until the transaction ends. */
export async function holdRow({ rows, noun }: RowKind, db: Queryable, slug: string): Promise<EditableRow> {
  const wanted = slugRule.safeParse(slug);
  const [row] = wanted.success
    ? asEditable(await db.select().from(rows).where(eq(rows.slug, wanted.data)).for('update'))
    : [];
  if (!row) throw new DomainError('NOT_FOUND', `There is no ${noun} "${slug}".`, { reason: 'row-unknown' });
  return row;
}

/** Adds a row at its place, or last; gives its slug. */
export async function insertRow(
  { rows, hasOrder, noun, tags }: RowKind,
  ctx: Ctx,
  { verb, values }: { readonly verb: 'create' | 'restore'; readonly values: EditableRow },
): Promise<string> {
  const { slug } = values;
  const last = sql`(select coalesce(max(${rows.position}), -1) + 1 from ${rows})`;
  const place = hasOrder ? { position: values.position ?? last } : {};
  const inserted = await ctx.db
    .insert(rows)
    .values(rowColumns({ ...values, ...place }))
    .onConflictDoNothing()
    .returning({ slug: rows.slug });
  if (inserted.length === 0) {
    const details = { reason: 'fields', fields: { slug: 'slug-taken' } };
    throw new DomainError('CONFLICT', `"${slug}" is there already.`, details);
  }
  await noteEdit(ctx, { action: `${noun}.${verb}`, subject: slug, before: null, after: values, tags });
  return slug;
}
