import 'server-only';
import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import { articles, projectImages, projects, type Queryable, reviews, withTransaction } from '#lib/db';
import { noteEdit, optionalText, type RowList, type RowVerbs } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { parseFields } from '#lib/parse-fields';
import { type KeptPicture, releasePicture, withdrawPicture } from '#lib/pictures';

const perPage = 50;

const listInput = z.object({
  search: optionalText(100).default(''),
  page: z.int().min(1).max(100_000).default(1),
});

const moderation = z.object({
  status: z.enum(reviews.status.enumValues, 'choose-one'),
  answer: optionalText(1000).transform((answer) => answer || null),
});

const columns = {
  slug: sql<string>`${reviews.id}::text`,
  author: reviews.author,
  stars: reviews.stars,
  body: reviews.body,
  language: reviews.language,
  status: reviews.status,
  answer: reviews.answer,
  photos: reviews.photos,
  publishedAt: reviews.createdAt,
  projectSlug: projects.slug,
};

/** Those that wait for the owner first. */
const order = [desc(eq(reviews.status, 'pending')), desc(reviews.createdAt), desc(reviews.id)];

function matching(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return search === '' ? undefined : or(ilike(reviews.author, pattern), ilike(reviews.body, pattern));
}

async function list({ ctx, input = {} }: { ctx: Ctx; input?: unknown }): Promise<RowList> {
  requireOwner(ctx);
  const { search, page } = parseFields(listInput, input);
  const where = matching(search);
  const [rows, total] = await Promise.all([
    ctx.db
      .select(columns)
      .from(reviews)
      .leftJoin(projects, eq(projects.id, reviews.projectId))
      .where(where)
      .orderBy(...order)
      .limit(perPage)
      .offset((page - 1) * perPage),
    ctx.db.$count(reviews, where),
  ]);
  return { rows, total, page, pageCount: Math.ceil(total / perPage) };
}

async function find(db: Queryable, id: string) {
  const isId = z.uuid().safeParse(id).success;
  const [row] = isId
    ? await db
        .select(columns)
        .from(reviews)
        .leftJoin(projects, eq(projects.id, reviews.projectId))
        .where(eq(reviews.id, id))
    : [];
  if (!row) throw new DomainError('NOT_FOUND', `There is no review "${id}".`, { reason: 'row-unknown' });
  return row;
}

async function get({ ctx, slug }: { ctx: Ctx; slug: string }) {
  requireOwner(ctx);
  return await find(ctx.db, slug);
}

/** Photos that are shown nowhere any more: the same one may be in several reviews, or be a work's or an article's. */
async function unseenOf({ db }: Ctx, photos: readonly KeptPicture[]): Promise<readonly KeptPicture[]> {
  const isSeen = async ({ path }: KeptPicture) => {
    const ofReview = sql`${reviews.photos} @> ${JSON.stringify([{ path }])}::jsonb`;
    const uses = await Promise.all([
      db.$count(reviews, and(eq(reviews.status, 'approved'), ofReview)),
      db.$count(projectImages, eq(projectImages.path, path)),
      db.$count(articles, eq(articles.picturePath, path)),
    ]);
    return uses.some((count) => count > 0);
  };
  const seen = await Promise.all(photos.map(isSeen));
  return photos.filter((_, place) => !seen[place]);
}

async function update({ ctx, slug, input }: { ctx: Ctx; slug: string; input: unknown }): Promise<void> {
  requireOwner(ctx);
  const after = parseFields(moderation, input);
  const { photos } = await find(ctx.db, slug);
  // Before the review: nobody sees it without its photos. Hidden ones go after it.
  if (after.status === 'approved') for (const photo of photos) await releasePicture(photo);
  await withTransaction(ctx, async (inner) => {
    const before = await find(inner.db, slug);
    await inner.db.update(reviews).set(after).where(eq(reviews.id, slug));
    const tags = [cacheTags.reviews];
    await noteEdit(inner, { action: 'review.moderate', subject: slug, before, after, tags });
  });
  for (const photo of await unseenOf(ctx, photos)) await withdrawPicture(photo);
}

/** Reviews are approved, hidden and answered; their words are their authors' own. */
export const reviewEditing = { isSorted: false, list, get, update } satisfies Pick<
  RowVerbs,
  'isSorted' | 'list' | 'get' | 'update'
>;
