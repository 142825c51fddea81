import 'server-only';
import { eq } from 'drizzle-orm';
import { cacheTags } from '#lib/cache';
import { type Ctx, requireOwner } from '#lib/context';
import { articles, withTransaction } from '#lib/db';
import { noteEdit } from '#lib/editing';
import { DomainError } from '#lib/errors';
import { keepPhoto } from '#lib/pictures';

interface ArticleCall {
  readonly ctx: Ctx;
  readonly slug: string;
}

function noSuchArticle(slug: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no article "${slug}".`, { reason: 'row-unknown' });
}

async function holdArticle({ ctx, slug }: ArticleCall) {
  const [article] = await ctx.db
    .select({ picturePath: articles.picturePath })
    .from(articles)
    .where(eq(articles.slug, slug))
    .for('update');
  if (!article) throw noSuchArticle(slug);
  return article;
}

async function setPicture({ ctx, slug }: ArticleCall, picturePath: string | null): Promise<void> {
  await withTransaction(ctx, async (inner) => {
    const before = await holdArticle({ ctx: inner, slug });
    const after = { picturePath };
    await inner.db.update(articles).set(after).where(eq(articles.slug, slug));
    await noteEdit(inner, {
      action: 'article.update',
      subject: slug,
      before,
      after,
      tags: [cacheTags.articles],
    });
  });
}

/** The picture of an article: one of the owner's photos, made anew by the shop. */
export const articlePicture = {
  /** @throws DomainError INVALID with what is wrong with the file, NOT_FOUND for an unknown article */
  set: async ({ ctx, slug, bytes }: ArticleCall & { readonly bytes: Uint8Array }): Promise<void> => {
    requireOwner(ctx);
    if (!(await ctx.db.$count(articles, eq(articles.slug, slug)))) throw noSuchArticle(slug);
    const { path } = await keepPhoto(bytes);
    await setPicture({ ctx, slug }, path);
  },
  remove: async ({ ctx, slug }: ArticleCall): Promise<void> => {
    requireOwner(ctx);
    await setPicture({ ctx, slug }, null);
  },
};
