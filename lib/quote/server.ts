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
export { frozenQuoteSchema, priceRulesSchema, printSettingsSchema } from './schemas.ts';
