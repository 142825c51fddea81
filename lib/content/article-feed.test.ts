import { describe, expect, it } from 'vitest';
import { articleFeed } from './article-feed.ts';

const article = {
  slug: 'on-brass',
  titleEn: 'Brass & <bronze>',
  titleRu: 'Латунь',
  summaryEn: 'Short.',
  summaryRu: 'Кратко.',
  publishedAt: new Date('2026-03-01'),
  updatedAt: new Date('2026-03-02'),
};
const feed = { origin: 'https://shop.example', name: 'NordLayer', title: 'Articles', articles: [article] };

describe('the feed of articles', () => {
  it('escapes what an owner types', () => {
    expect(articleFeed({ ...feed, locale: 'en' })).toContain('<title>Brass &amp; &lt;bronze&gt;</title>');
  });

  it('leads to the pages of its language', () => {
    const russian = articleFeed({ ...feed, locale: 'ru' });
    expect(russian).toContain('<id>https://shop.example/ru/articles/on-brass</id>');
    expect(russian).toContain('href="https://shop.example/ru/articles/feed.xml"');
    expect(russian).toContain('<title>Латунь</title>');
  });

  it('was updated when its latest article was', () => {
    expect(articleFeed({ ...feed, locale: 'en' })).toContain('<updated>2026-03-02T00:00:00.000Z</updated>');
    expect(articleFeed({ ...feed, articles: [], locale: 'en' })).toContain('<updated>1970-01-01');
  });
});
