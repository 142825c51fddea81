import { type Locale, localeHref, textOf } from '#lib/text';

interface FeedArticle {
  readonly slug: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly summaryEn: string;
  readonly summaryRu: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

interface Feed {
  readonly locale: Locale;
  /** Where the shop is: `https://shop.example`. */
  readonly origin: string;
  readonly name: string;
  readonly title: string;
  /** The newest first. */
  readonly articles: readonly FeedArticle[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** The articles as an Atom feed (RFC 4287). */
export function articleFeed({ locale, origin, name, title, articles }: Feed): string {
  const address = (path: string) => xml(new URL(localeHref(locale, path), origin).href);
  const latest = Math.max(0, ...articles.map(({ updatedAt }) => updatedAt.getTime()));
  const entries = articles.map((article) => {
    const page = address(`/articles/${article.slug}`);
    return `  <entry>
    <id>${page}</id>
    <title>${xml(textOf(article, 'title', locale))}</title>
    <link href="${page}"/>
    <published>${article.publishedAt.toISOString()}</published>
    <updated>${article.updatedAt.toISOString()}</updated>
    <summary>${xml(textOf(article, 'summary', locale))}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${address('/articles')}</id>
  <title>${xml(title)}</title>
  <author><name>${xml(name)}</name></author>
  <link href="${address('/articles')}"/>
  <link rel="self" type="application/atom+xml" href="${address('/articles/feed.xml')}"/>
  <updated>${new Date(latest).toISOString()}</updated>
${entries.join('')}</feed>
`;
}
