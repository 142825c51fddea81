import { createHash } from 'node:crypto';
import { DomainError } from '#lib/errors';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly totalPages: number;
}

/** A page of a list that is whole at hand. */
export function pageOf<Item>(
  all: readonly Item[],
  { page, per_page }: { page: number; per_page: number },
): Page<Item> {
  const items = all.slice((page - 1) * per_page, page * per_page);
  return { items, page, perPage: per_page, total: all.length, totalPages: Math.ceil(all.length / per_page) };
}

function paginationOf({ page, perPage, total, totalPages }: Page<unknown>) {
  return {
    page,
    per_page: perPage,
    total,
    total_pages: totalPages,
    has_next: page < totalPages,
    has_prev: page > 1,
  };
}

function isPage(loaded: unknown): loaded is Page<object> {
  return typeof loaded === 'object' && loaded !== null && 'items' in loaded && 'perPage' in loaded;
}

/** Refuses a field that no answer of this shape has. */
export function requireFields(fields: readonly string[], shape: Readonly<Record<string, unknown>>): void {
  const unknown = fields.find((field) => !(field in shape));
  if (unknown === undefined) return;
  throw new DomainError('INVALID', 'The address asks for what cannot be asked.', {
    reason: 'query',
    fields: { fields: `There is no field "${unknown}".` },
  });
}

function choose(item: object, fields: readonly string[] | undefined): object {
  return fields ? Object.fromEntries(Object.entries(item).filter(([name]) => fields.includes(name))) : item;
}

/** `{ data }`, with `pagination` for a page of a list; only the fields that were asked for. */
export function envelopeOf(loaded: object, fields?: readonly string[]): object {
  if (isPage(loaded))
    return { data: loaded.items.map((item) => choose(item, fields)), pagination: paginationOf(loaded) };
  if (Array.isArray(loaded)) return { data: loaded.map((item: object) => choose(item, fields)) };
  return { data: choose(loaded, fields) };
}

/** An answer as it is sent, and the name by which a client may ask whether it still holds. */
export function textAnswer(body: object): { json: string; etag: string } {
  const json = JSON.stringify(body);
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
}
