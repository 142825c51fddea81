import type { PriceRules, ReviewReason } from '#lib/quote';
import { fill, formatMm, formatMoney, formatNumber, formatSizeMm, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';

interface ReviewContext {
  readonly text: QuoteText['review'];
  readonly locale: Locale;
  readonly currency: PriceRules['currency'];
  readonly materialName: (slug: string) => string;
}

const smallestMm = 0.4;

/** Why there is no price, in a sentence. */
export function reviewWords({ reason, facts }: ReviewReason, context: ReviewContext): string {
  const { text, locale, materialName } = context;
  const given = new Map(Object.entries(facts));
  const number = (name: string) => Number(given.get(name) ?? 0);
  const size = formatSizeMm({ x: number('x'), y: number('y'), z: number('z') }, locale);
  const { reasons } = text;
  switch (reason) {
    case 'too-big': {
      const largest = formatSizeMm({ x: number('maxX'), y: number('maxY'), z: number('maxZ') }, locale);
      return fill(reasons[reason], { size, largest });
    }
    case 'too-small':
      return fill(reasons[reason], { size, smallest: formatMm(smallestMm, locale) });
    case 'broken-mesh':
      return fill(reasons[reason], { length: formatMm(number('unsealedEdgeLengthMm'), locale) });
    case 'over-sum':
      return fill(reasons[reason], { max: formatMoney(number('maxCents'), context) });
    case 'over-quantity':
      return fill(reasons[reason], {
        quantity: formatNumber(number('quantity'), { locale }),
        max: formatNumber(number('maxQuantity'), { locale }),
      });
    case 'material-unavailable':
      return fill(reasons[reason], { material: materialName(String(given.get('material') ?? '')) });
    case 'not-a-price':
      return reasons[reason];
  }
}
