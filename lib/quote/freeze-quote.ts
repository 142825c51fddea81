import { priceQuote } from './price-quote.ts';
import type { PriceRules } from './price-rules.ts';
import type { FrozenQuote, PartGeometry, PricedQuote } from './types.ts';

export const quoteValidDays = 14;
const dayMs = 86_400_000;

/** A price as promised, valid for 14 days unless said otherwise. */
export function freezeQuote(
  quote: PricedQuote,
  { issuedAt, validDays = quoteValidDays }: { issuedAt: Date; validDays?: number },
): FrozenQuote {
  const validUntil = new Date(issuedAt.getTime() + validDays * dayMs);
  return { ...quote, issuedAt: issuedAt.toISOString(), validUntil: validUntil.toISOString() };
}

export type QuoteCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'quote-expired' | 'quote-other-model' | 'quote-other-rules' | 'quote-other-price';
    };

/**
 * Prices a frozen quote again and compares every line.
 *
 * @param rules the rules of the quote's own `rulesVersion`: a promise outlives newer rules.
 */
export function verifyFrozenQuote(
  frozen: FrozenQuote,
  { geometry, rules, now }: { geometry: PartGeometry; rules: PriceRules; now: Date },
): QuoteCheck {
  if (now.getTime() > Date.parse(frozen.validUntil)) return { ok: false, reason: 'quote-expired' };
  if (geometry.hash !== frozen.geometryHash) return { ok: false, reason: 'quote-other-model' };
  if (rules.version !== frozen.rulesVersion) return { ok: false, reason: 'quote-other-rules' };
  const again = priceQuote({ geometry, settings: frozen.settings, rules });
  const isSame = again.status === 'priced' && isSameQuote(again, frozen);
  return isSame ? { ok: true } : { ok: false, reason: 'quote-other-price' };
}

/** Whether two quotes promise the same: model, settings, versions, estimate and every line, whatever the order of keys. */
export function isSameQuote(a: PricedQuote, b: PricedQuote): boolean {
  return promiseOf(a) === promiseOf(b);
}

/** Keys sorted: a quote read back from jsonb has them in another order. */
function promiseOf(quote: PricedQuote): string {
  const { settings, geometryHash, rulesVersion, engineVersion, estimate, lines, totalCents, currency } =
    quote;
  const promise = {
    settings,
    geometryHash,
    rulesVersion,
    engineVersion,
    estimate,
    lines,
    totalCents,
    currency,
  };
  return JSON.stringify(promise, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}
