import { isLocale, type Locale } from '#lib/text';

/** Which mail is looked at, as the address says it. */
export interface TemplateAddress {
  readonly index: number;
  readonly language: Locale;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

export function readTemplateAddress({ mail, language }: Query, locale: Locale): TemplateAddress {
  const index = Number(mail ?? 0);
  return {
    index: Number.isInteger(index) && index >= 0 ? index : 0,
    language: isLocale(language) ? language : locale,
  };
}
