import 'server-only';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import { pages, withTransaction } from '#lib/db';
import {
  type EditableRow,
  noteEdit,
  optionalText,
  type RowList,
  type RowVerbs,
  requiredText,
} from '#lib/editing';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { ownTexts, type PageSlug, type PageTexts, pageSlugs } from './page-texts.ts';

const schema = z.object({
  titleEn: requiredText(120),
  titleRu: requiredText(120),
  ledeEn: requiredText(400),
  ledeRu: requiredText(400),
  bodyEn: optionalText(60_000),
  bodyRu: optionalText(60_000),
});

const columns = {
  titleEn: pages.titleEn,
  titleRu: pages.titleRu,
  ledeEn: pages.ledeEn,
  ledeRu: pages.ledeRu,
  bodyEn: pages.bodyEn,
  bodyRu: pages.bodyRu,
};

function requireSlug(slug: string): PageSlug {
  const known = pageSlugs.find((each) => each === slug);
  if (!known) throw new DomainError('NOT_FOUND', `There is no page "${slug}".`, { reason: 'row-unknown' });
  return known;
}

/** The owner's words for a page, or null where the shop's own stand. */
export async function findPageTexts({ ctx, slug }: { ctx: Ctx; slug: PageSlug }): Promise<PageTexts | null> {
  const [row] = await ctx.db.select(columns).from(pages).where(eq(pages.slug, slug));
  return row ?? null;
}

async function get({ ctx, slug }: { ctx: Ctx; slug: string }): Promise<EditableRow> {
  requireOwner(ctx);
  const page = requireSlug(slug);
  return { slug: page, ...((await findPageTexts({ ctx, slug: page })) ?? ownTexts(page)) };
}

async function list({ ctx }: { ctx: Ctx }): Promise<RowList> {
  const rows = await Promise.all(pageSlugs.map((slug) => get({ ctx, slug })));
  return { rows, total: rows.length, page: 1, pageCount: 1 };
}

async function update({ ctx, slug, input }: { ctx: Ctx; slug: string; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const page = requireSlug(slug);
  const after = parseFields(schema, input);
  await withTransaction(ctx, async (inner) => {
    const { slug: _slug, ...before } = await get({ ctx: inner, slug });
    await inner.db
      .insert(pages)
      .values({ slug: page, ...after })
      .onConflictDoUpdate({ target: pages.slug, set: after });
    await noteEdit(inner, { action: 'page.update', subject: page, before, after, tags: [cacheTags.pages] });
  });
}

/** The words of the home page's head and of the legal pages. */
export const pageEditing = { isSorted: false, list, get, update } satisfies Pick<
  RowVerbs,
  'isSorted' | 'list' | 'get' | 'update'
>;
