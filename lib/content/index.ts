import 'server-only';

export {
  type ArticleSummary,
  getArticle,
  getStarDistribution,
  listArticles,
  listQuestions,
  listReviews,
  listServices,
  type Review,
  type StarDistribution,
} from './queries.ts';
export {
  getShopSettings,
  type ShopSettings,
  shopSettingsSchema,
  updateShopSettings,
} from './shop-settings.ts';
