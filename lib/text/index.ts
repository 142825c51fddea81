export {
  type DateStyle,
  formatBytes,
  formatDate,
  formatDuration,
  formatGrams,
  formatMm,
  formatMoney,
  formatNumber,
  formatSizeMm,
  minorDigits,
} from './format.ts';
export { inLocale, textOf } from './in-locale.ts';
export { defaultLocale, isLocale, type Locale, localeHref, locales, splitLocale } from './locale.ts';
export { fill, type Messages, type PluralForms, plural, type TemplateValues } from './template.ts';
