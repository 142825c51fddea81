import 'server-only';

export {
  type CreateQuoteInput,
  createQuote,
  createQuoteInput,
  getPriceRules,
  getQuote,
  hasQuote,
} from './create-quote.ts';
export { frozenQuoteSchema, priceRulesSchema, printSettingsSchema } from './schemas.ts';
