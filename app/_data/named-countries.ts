import { deliveryCountries } from '#lib/orders';
import type { Locale } from '#lib/text';

/** The names are made here: a browser's own list may differ and would not match the page's text. */
export function namedCountries(locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return deliveryCountries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}
