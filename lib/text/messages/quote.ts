import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './quote.en.ts';
import { ru } from './quote.ru.ts';

export const quoteText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type QuoteText = Messages<typeof en>;

/** What the settings and their price say; only a quote's own page says more. */
export type ConfiguratorText = Omit<QuoteText, 'page'>;

export function configuratorText(locale: Locale): ConfiguratorText {
  const { page: _page, ...text } = quoteText[locale];
  return text;
}
