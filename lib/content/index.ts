import 'server-only';

export { articleFeed } from './article-feed.ts';
export { articlePicture } from './article-picture.ts';
export { articleEditing, questionEditing, serviceEditing } from './edit-content.ts';
export { findPageTexts, pageEditing } from './edit-pages.ts';
export { editShopSettings, settingsFormOf } from './edit-settings.ts';
export { reviewEditing } from './moderate-reviews.ts';
export { openReviewPhoto } from './open-review-photo.ts';
export type { PageSlug, PageTexts } from './page-texts.ts';
export {
  type Article,
  type ArticleSummary,
  getArticle,
  getStarDistribution,
  listArticles,
  listQuestions,
  listReviews,
  listServices,
  type Review,
  type Service,
  type StarDistribution,
} from './queries.ts';
export { countWords, readingMinutes } from './reading-time.ts';
export { type RenderedMarkdown, renderMarkdown } from './render-markdown.ts';
export {
  getShopSettings,
  type ShopSettings,
  shopSettingsSchema,
  updateShopSettings,
} from './shop-settings.ts';
export { type SitemapPage, sitemap, sitemapPart } from './sitemap.ts';
export { switchMeasuring } from './switch-measuring.ts';
export { maxReviewPhotos, reviewInput, writeReview } from './write-review.ts';
