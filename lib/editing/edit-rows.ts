import 'server-only';
import { and, asc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { type Ctx, requireOwner } from '#lib/context';
import { auditEntries, withTransaction } from '#lib/db';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { noteEdit } from './note-edit.ts';
import {
  asEditable,
  type EditableRow,
  holdRow,
  insertRow,
  type RowEditing,
  type RowKind,
  rowColumns,
  rowKind,
} from './row-kind.ts';
import { optionalText, slug as slugRule } from './rules.ts';

interface OwnerCall {
  readonly ctx: Ctx;
}

interface Call extends OwnerCall {
  readonly input: unknown;
}

interface SlugCall extends OwnerCall {
  readonly slug: string;
}

interface RestoreCall extends OwnerCall {
  readonly entryId: string;
}

const moveInput = z.object({ slug: slugRule, before: slugRule.nullable() });
const rowsPerPage = 50;
const listInput = z.object({
  search: optionalText(100).default(''),
  page: z.int().min(1).max(100_000).default(1),
});

export interface RowList {
  readonly rows: readonly EditableRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

type EditedValues = Readonly<Record<string, unknown>>;

const entryIdInput = z.uuid('unknown');

/** A whole row: the fields of its form, its address, and its place where it has had one. */
function keptRow(schema: z.ZodObject) {
  const place = z.object({ slug: slugRule, position: z.int().optional() });
  return z.intersection(schema, place);
}

function anyOf(columns: readonly PgColumn[], search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return search === '' ? undefined : or(...columns.map((column) => ilike(column, pattern)));
}

/** All rows of a list in the owner's order; of the others a page. */
async function listRows(
  { rows, order, hasOrder, searched = [] }: RowKind,
  { ctx, input = {} }: OwnerCall & Partial<Call>,
): Promise<RowList> {
  requireOwner(ctx);
  const query = ctx.db
    .select()
    .from(rows)
    .orderBy(...order)
    .$dynamic();
  if (hasOrder) {
    const all = asEditable(await query);
    return { rows: all, total: all.length, page: 1, pageCount: 1 };
  }
  const { search, page } = parseFields(listInput, input);
  const where = anyOf(searched, search);
  const [found, total] = await Promise.all([
    query
      .where(where)
      .limit(rowsPerPage)
      .offset((page - 1) * rowsPerPage),
    ctx.db.$count(rows, where),
  ]);
  return { rows: asEditable(found), total, page, pageCount: Math.ceil(total / rowsPerPage) };
}

async function requireSound({ findFaults }: RowKind, { db }: Ctx, values: EditedValues): Promise<void> {
  const fields = (await findFaults?.(db, values)) ?? {};
  if (Object.keys(fields).length === 0) return;
  throw new DomainError('INVALID', 'Some fields are not valid.', { reason: 'fields', fields });
}

async function getRow(kind: RowKind, { ctx, slug }: SlugCall): Promise<EditableRow> {
  requireOwner(ctx);
  return await withTransaction(ctx, ({ db }) => holdRow(kind, db, slug));
}

async function createRow(kind: RowKind, { ctx, input }: Call): Promise<string> {
  requireOwner(ctx);
  const values = parseFields(keptRow(kind.schema), input);
  return await withTransaction(ctx, (inner) => insertRow(kind, inner, { verb: 'create', values }));
}

async function updateRow(kind: RowKind, { ctx, slug, input }: SlugCall & Call): Promise<void> {
  requireOwner(ctx);
  const { rows, schema, noun, tags } = kind;
  const after = parseFields(schema, input);
  await withTransaction(ctx, async (inner) => {
    await requireSound(kind, inner, after);
    const before = await holdRow(kind, inner.db, slug);
    await inner.db.update(rows).set(rowColumns(after)).where(eq(rows.slug, slug));
    await noteEdit(inner, { action: `${noun}.update`, subject: slug, before, after, tags });
  });
}

async function removeRow(kind: RowKind, { ctx, slug }: SlugCall): Promise<string> {
  requireOwner(ctx);
  const { rows, noun, tags, countUses } = kind;
  return await withTransaction(ctx, async (inner) => {
    const before = await holdRow(kind, inner.db, slug);
    const count = (await countUses?.(inner.db, slug)) ?? 0;
    if (count > 0) {
      const details = { reason: 'row-in-use', facts: { count } };
      throw new DomainError('CONFLICT', `"${slug}" is used ${count} times.`, details);
    }
    await inner.db.delete(rows).where(eq(rows.slug, slug));
    return await noteEdit(inner, { action: `${noun}.delete`, subject: slug, before, after: null, tags });
  });
}

async function restoreRow(kind: RowKind, { ctx, entryId }: RestoreCall): Promise<string> {
  requireOwner(ctx);
  const id = parseFields(entryIdInput, entryId);
  return await withTransaction(ctx, async (inner) => {
    const entry = await inner.db.query.auditEntries.findFirst({
      where: and(eq(auditEntries.id, id), eq(auditEntries.action, `${kind.noun}.delete`)),
    });
    if (!entry) throw new DomainError('NOT_FOUND', 'There is no such deletion.', { reason: 'row-unknown' });
    const values = parseFields(keptRow(kind.schema), entry.details.before);
    return await insertRow(kind, inner, { verb: 'restore', values });
  });
}

async function moveRow(kind: RowKind, { ctx, input }: Call): Promise<void> {
  requireOwner(ctx);
  const { rows, noun, tags, hasOrder } = kind;
  if (!hasOrder) throw new DomainError('INVALID', `A ${noun} has no place of its own.`);
  const { slug, before } = parseFields(moveInput, input);
  await withTransaction(ctx, async (inner) => {
    const { db } = inner;
    const found = await db.select().from(rows).orderBy(asc(rows.position), asc(rows.slug)).for('update');
    const all = found.map((row) => row.slug);
    if (!all.includes(slug)) await holdRow(kind, db, slug);
    const others = all.filter((each) => each !== slug);
    const at = before === null ? -1 : others.indexOf(before);
    const places = others.toSpliced(at < 0 ? others.length : at, 0, slug);
    const names = sql.join(
      places.map((name) => sql`${name}`),
      sql`, `,
    );
    await db.update(rows).set({ position: sql`array_position(array[${names}]::text[], ${rows.slug}) - 1` });
    const states = { before: { places: all }, after: { places } };
    await noteEdit(inner, { action: `${noun}.move`, subject: slug, ...states, tags });
  });
}

/** The owner's verbs for a table of texts and facts: validated, audited, and live with the commit. */
export function editRows(editing: RowEditing) {
  const kind = rowKind(editing);
  return {
    /** Whether the owner decides on the order. */
    isSorted: kind.hasOrder,
    list: (call: OwnerCall & Partial<Call>) => listRows(kind, call),
    get: (call: SlugCall) => getRow(kind, call),
    /** Gives the slug. */
    create: (call: Call) => createRow(kind, call),
    update: (call: SlugCall & Call) => updateRow(kind, call),
    /** Gives the id of the audit entry, by which the row can be brought back. */
    remove: (call: SlugCall) => removeRow(kind, call),
    /** Brings back what an audit entry says was deleted; gives its slug. */
    restore: (call: RestoreCall) => restoreRow(kind, call),
    /** Puts a row before another one, or last. */
    move: (call: Call) => moveRow(kind, call),
  };
}

export type RowVerbs = ReturnType<typeof editRows>;
