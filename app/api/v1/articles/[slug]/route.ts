import { operations } from '#app/_api/operations.ts';
import { articleToWire } from '#app/_api/to-wire.ts';
import { cachedArticle } from '#app/_data/content.ts';
import { readRoute } from '#app/_http/read-route.ts';
import { DomainError } from '#lib/errors';

export const GET = readRoute(operations.getArticle, async ({ query, params }) => {
  const article = await cachedArticle(params.slug);
  if (!article)
    throw new DomainError('NOT_FOUND', 'There is no such article.', { reason: 'article-unknown' });
  return articleToWire(article, query.locale);
});
