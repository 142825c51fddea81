export { countPlates } from './estimate-sla.ts';
export {
  freezeQuote,
  isSameQuote,
  type QuoteCheck,
  quoteValidDays,
  verifyFrozenQuote,
} from './freeze-quote.ts';
export { largestScalePercent } from './largest-scale.ts';
export { scaleGeometry, toPartGeometry, toQuotedGeometry, toRepairedGeometry } from './part-geometry.ts';
export { engineVersion, priceQuote } from './price-quote.ts';
export type {
  MachineRule,
  MaterialRule,
  PriceRules,
} from './price-rules.ts';
export { quoteWork } from './quote-work.ts';
export {
  breakRows,
  isMoneyPath,
  type RuleValues,
  readRuleValues,
  ruleLeaves,
  toRuleValues,
} from './rules-form.ts';
export {
  defaultPrintSettings,
  type FrozenQuote,
  type LayerHeightMm,
  layerHeightsMm,
  type PartGeometry,
  type PricedQuote,
  type PrintEstimate,
  type PrintSettings,
  type Quote,
  type QuoteLine,
  type QuoteLineKind,
  quoteLineKinds,
  type ReviewQuote,
  type ReviewReason,
  type ReviewReasonKind,
  reviewReasons,
  type Technology,
} from './types.ts';
