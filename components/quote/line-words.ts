import type { PrintSettings, QuoteLine, Technology } from '#lib/quote';
import { fill, formatDuration, formatMoney, formatNumber, type Locale } from '#lib/text';
import type { QuoteText } from '#lib/text/messages/quote';

export interface LineWords {
  readonly title: string;
  /** How the amount comes about. */
  readonly fact: string;
}

interface LineContext {
  readonly text: QuoteText['lines'];
  readonly locale: Locale;
  readonly currency: string;
  readonly technology: Technology;
  readonly quantity: PrintSettings['quantity'];
  readonly colourName: string;
}

/** What stands in the row of a line: its name, and its facts as a sum that can be done again by hand. */
export function lineWords(line: QuoteLine, context: LineContext): LineWords {
  const { text, locale, technology, quantity, colourName } = context;
  const facts = new Map(Object.entries(line.facts));
  const number = (name: string) => Number(facts.get(name) ?? 0);
  const money = (cents: number) => formatMoney(cents, context);
  const percent = formatPercent(number('percent'), locale);
  const isMany = quantity > 1;
  switch (line.kind) {
    case 'filament':
    case 'support': {
      const { fact, many } = text[line.kind];
      const title = line.kind === 'support' ? text.support.title : text.filament[technology];
      const grams = formatExactGrams(number('grams') / quantity, locale);
      const perGram = formatCentsPerGram(number('centsPerKilogram'), context);
      return { title, fact: fill(isMany ? many : fact, { n: quantity, grams, perGram }) };
    }
    case 'colour':
      return { title: `${text.colour.title}: ${colourName}`, fact: fill(text.colour.fact, { percent }) };
    case 'machine-time': {
      // Resin parts share plates: there is no time of one of them.
      const isEach = isMany && technology === 'fdm';
      const words = text['machine-time'];
      const duration = formatDuration(number('seconds') / (isEach ? quantity : 1), locale, 1);
      const perHour = money(number('centsPerHour'));
      return {
        title: words.title,
        fact: fill(isEach ? words.many : words.fact, { n: quantity, duration, perHour }),
      };
    }
    case 'set-up': {
      const duration = formatDuration(number('minutes') * 60, locale, 1);
      const perHour = money(number('centsPerHour'));
      return { title: text['set-up'].title, fact: fill(text['set-up'].fact, { duration, perHour }) };
    }
    case 'failed-prints':
    case 'margin':
    case 'rush':
      return { title: text[line.kind].title, fact: fill(text[line.kind].fact, { percent }) };
    case 'quantity-discount': {
      const { title, fact } = text['quantity-discount'];
      return { title, fact: fill(fact, { percent, n: number('fromQuantity') }) };
    }
    case 'minimum': {
      const { title, part, order } = text.minimum;
      const sum = money(number('minimumCents'));
      return { title, fact: fill(facts.get('per') === 'part' ? part : order, { sum }) };
    }
    case 'rounding':
      return {
        title: text.rounding.title,
        fact: fill(text.rounding.fact, { step: money(number('stepCents')) }),
      };
    case 'tax':
      return {
        title: text.tax.title,
        fact: fill(text.tax.fact, { percent, net: money(number('netCents')) }),
      };
  }
}

export function formatPercent(percent: number, locale: Locale): string {
  return formatNumber(percent / 100, { locale, style: 'percent', maximumFractionDigits: 1 });
}

/** To a tenth, so that grams × price gives the amount beside it. */
function formatExactGrams(grams: number, locale: Locale): string {
  return formatNumber(grams, { locale, style: 'unit', unit: 'gram', maximumFractionDigits: 1 });
}

function formatCentsPerGram(
  centsPerKilogram: number,
  { locale, currency }: Pick<LineContext, 'locale' | 'currency'>,
): string {
  return formatNumber(centsPerKilogram / 100_000, {
    locale,
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  });
}
