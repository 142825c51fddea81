import type { Locale } from './locale.ts';

/** The language's own of a pair of values, as the tables keep them. */
export function inLocale<Value>(locale: Locale, values: Readonly<Record<Locale, Value>>): Value {
  return values[locale];
}

type Paired<Name extends string, Value> = Readonly<Record<`${Name}En` | `${Name}Ru`, Value>>;

/** `textOf(work, 'title', 'ru')` reads `titleRu`. */
export function textOf<Name extends string>(row: Paired<Name, string>, name: Name, locale: Locale): string {
  const paired: Paired<string, string> = row;
  return inLocale(locale, { en: paired[`${name}En`] ?? '', ru: paired[`${name}Ru`] ?? '' });
}
