import type { Locale } from './locale.ts';

const tags: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };
const thinSpace = '\u202f';

type Unit = 'hours' | 'minutes' | 'seconds' | 'grams' | 'kilograms' | 'millimetres';
const unitNames: Record<Locale, Record<Unit, string>> = {
  en: { hours: 'h', minutes: 'min', seconds: 's', grams: 'g', kilograms: 'kg', millimetres: 'mm' },
  ru: { hours: 'ч', minutes: 'мин', seconds: 'с', grams: 'г', kilograms: 'кг', millimetres: 'мм' },
};
const byteNames: Record<Locale, readonly [string, string, string, string]> = {
  en: ['B', 'kB', 'MB', 'GB'],
  ru: ['Б', 'кБ', 'МБ', 'ГБ'],
};

function withUnit(locale: Locale, text: string, unit: Unit): string {
  return `${text}${thinSpace}${unitNames[locale][unit]}`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once each: to make one takes five times as long as to use it, and a page names dozens of numbers. */
function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = tag + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, format);
  return format;
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions & { locale: Locale }): string {
  const { locale, ...format } = options;
  return numberFormat(tags[locale], format).format(value);
}

/** How many digits a currency has after the point: two for the euro, none for the yen. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** Money from integer minor units: `€38.40`, `38,40 €`. */
export function formatMoney(
  amountCents: number,
  options: { locale: Locale; currency: string; isShort?: boolean },
): string {
  const format = numberFormat(tags[options.locale], {
    style: 'currency',
    currency: options.currency,
    currencyDisplay: 'narrowSymbol',
    // €40 where a limit is named, not what is paid.
    trailingZeroDisplay: options.isShort ? 'stripIfInteger' : 'auto',
  });
  return format.format(amountCents / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A duration: `9 h 10 min`, `42 min`, `38 s`. From an hour on it is rounded to 5 minutes unless said otherwise. */
export function formatDuration(seconds: number, locale: Locale, stepMinutes = 5): string {
  if (seconds < 60) return withUnit(locale, String(Math.round(seconds)), 'seconds');
  const step = seconds >= 3600 ? stepMinutes : 1;
  const minutesInAll = Math.max(1, Math.round(seconds / 60 / step) * step);
  const hours = Math.floor(minutesInAll / 60);
  const minutes = minutesInAll % 60;
  const hoursText = withUnit(locale, formatNumber(hours, { locale }), 'hours');
  const minutesText = withUnit(locale, String(minutes), 'minutes');
  if (hours === 0) return minutesText;
  return minutes === 0 ? hoursText : `${hoursText} ${minutesText}`;
}

export function formatGrams(grams: number, locale: Locale): string {
  if (grams >= 1000)
    return withUnit(locale, formatNumber(grams / 1000, { locale, maximumFractionDigits: 2 }), 'kilograms');
  const maximumFractionDigits = grams < 10 ? 1 : 0;
  return withUnit(locale, formatNumber(grams, { locale, maximumFractionDigits }), 'grams');
}

export function formatMm(mm: number, locale: Locale): string {
  const maximumFractionDigits = mm < 100 ? 1 : 0;
  return withUnit(locale, formatNumber(mm, { locale, maximumFractionDigits }), 'millimetres');
}

/** `98 × 98 × 150 mm` */
export function formatSizeMm(size: { x: number; y: number; z: number }, locale: Locale): string {
  const maximumFractionDigits = Math.max(size.x, size.y, size.z) < 20 ? 1 : 0;
  const edges = [size.x, size.y, size.z].map((edge) => formatNumber(edge, { locale, maximumFractionDigits }));
  return withUnit(locale, edges.join(' × '), 'millimetres');
}

export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  const maximumFractionDigits = power < 2 ? 0 : 1;
  const text = formatNumber(bytes / 1000 ** power, { locale, maximumFractionDigits });
  return `${text}${thinSpace}${byteNames[locale][power]}`;
}

export type DateStyle = 'day' | 'day-year' | 'weekday' | 'moment';
const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long' },
  'day-year': { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  moment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
};

/** A date in the shop's time zone (UTC unless given). */
export function formatDate(
  date: Date,
  options: { locale: Locale; style?: DateStyle; timeZone?: string },
): string {
  return new Intl.DateTimeFormat(tags[options.locale], {
    ...dateStyles[options.style ?? 'day-year'],
    timeZone: options.timeZone ?? 'UTC',
  }).format(date);
}
