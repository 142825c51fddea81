import { formatNumber, type Locale } from '#lib/text';
import type { AdminCacheText } from '#lib/text/messages/admin-cache';

/** The words and the language in which figures are told. */
export interface Telling {
  readonly locale: Locale;
  readonly text: AdminCacheText;
}

export function formatRate(rate: number | null, { locale }: Telling): string {
  if (rate === null) return '–';
  return formatNumber(rate, { locale, style: 'percent', maximumFractionDigits: rate > 0.99 ? 1 : 0 });
}

export function tagName(tag: string, { text }: Telling): string {
  const names: Readonly<Record<string, string>> = text.tags.names;
  return names[tag] ?? tag;
}
