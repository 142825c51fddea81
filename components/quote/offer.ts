import { type PartGeometry, type PriceRules, type PrintSettings, priceQuote, type Quote } from '#lib/quote';

/** The next quantity break, with the price of a piece there. */
export interface NextBreak {
  readonly fromQuantity: number;
  readonly percent: number;
  /** Null where that many need a person's look. */
  readonly unitCents: number | null;
}

/** Everything that the settings panel and the price box show for the settings. */
export interface Offer {
  readonly quote: Quote;
  /** The whole sum in each material, by its slug; null where there is no price. */
  readonly materialCents: Readonly<Record<string, number | null>>;
  readonly nextBreak: NextBreak | null;
}

export function deriveOffer(input: {
  geometry: PartGeometry;
  rules: PriceRules;
  settings: PrintSettings;
}): Offer {
  const { rules, settings } = input;
  const quoteWith = (changes: Partial<PrintSettings>) =>
    priceQuote({ ...input, settings: { ...settings, ...changes } });
  const materialCents = Object.fromEntries(
    rules.materials.map(({ slug }) => {
      const quote = quoteWith({ material: slug });
      return [slug, quote.status === 'priced' ? quote.totalCents : null];
    }),
  );
  return { quote: quoteWith({}), materialCents, nextBreak: nextBreakOf(rules, settings, quoteWith) };
}

function nextBreakOf(
  { quantityBreaks }: PriceRules,
  { quantity }: PrintSettings,
  quoteWith: (changes: Partial<PrintSettings>) => Quote,
): NextBreak | null {
  const ahead = quantityBreaks.filter(({ fromQuantity }) => fromQuantity > quantity);
  const next = ahead.toSorted((left, right) => left.fromQuantity - right.fromQuantity)[0];
  if (!next) return null;
  const quote = quoteWith({ quantity: next.fromQuantity });
  return { ...next, unitCents: quote.status === 'priced' ? quote.unitCents : null };
}
