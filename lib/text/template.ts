import type { Locale } from './locale.ts';

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A Russian catalogue has the English one's keys; its strings are its own, its plurals may have more forms. */
export type Messages<T> = T extends string
  ? string
  : T extends PluralForms
    ? PluralForms
    : T extends readonly (infer Item)[]
      ? readonly Messages<Item>[]
      : { readonly [Key in keyof T]: Messages<T[Key]> };

export type TemplateValues = Readonly<Record<string, string | number>>;

/** Replaces `{name}` by its value; an unknown name is left as it stands so that a test sees it. */
export function fill(template: string, values: TemplateValues): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

const pluralRules: Record<Locale, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
};

/** The form for a count, with `{n}` filled in. */
export function plural(locale: Locale, forms: PluralForms, n: number): string {
  const form = forms[pluralRules[locale].select(n)] ?? forms.other;
  return fill(form, { n: formatCount(locale, n) });
}

function formatCount(locale: Locale, n: number): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'ru-RU').format(n);
}
