import { cachedArticle, cachedArticles } from '#app/_data/content.ts';
import { countWords, readingMinutes, renderMarkdown } from '#lib/content';
import { type Locale, textOf } from '#lib/text';

const moreCount = 3;

/** An article with its text as HTML, or null where there is none. */
export async function loadArticle(slug: string, locale: Locale) {
  const article = await cachedArticle(slug);
  if (!article) return null;
  const body = textOf(article, 'body', locale);
  const others = (await cachedArticles()).filter((each) => each.slug !== slug);
  return {
    article,
    ...renderMarkdown(body),
    minutes: readingMinutes(countWords(body)),
    others: others.slice(0, moreCount),
  };
}
