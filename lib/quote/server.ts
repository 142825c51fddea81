import 'server-only';

export {
  type CreateQuoteInput,
  createQuote,
  createQuoteInput,
  findPriceRules,
  getQuote,
  hasQuote,
  renewQuote,
} from './create-quote.ts';
export { quoteJobs } from './jobs.ts';
export { pricedWorkColumns } from './priced-work-columns.ts';
export { frozenQuoteSchema, priceRulesSchema, printSettingsSchema } from './schemas.ts';
export {
  listPriceRuleVersions,
  listPriceSamples,
  listUnpricedMaterials,
  type PriceSample,
  updatePriceRules,
} from './update-price-rules.ts';
