import 'server-only';

export {
  type CreateQuoteInput,
  createQuote,
  createQuoteInput,
  getPriceRules,
  getQuote,
} from './create-quote.ts';
export { frozenQuoteSchema, priceRulesSchema, printSettingsSchema } from './schemas.ts';
