import type { QueueName } from '#lib/jobs';
import { formatDate, formatDuration, formatNumber, type Locale, localeHref } from '#lib/text';
import type { QueuesText } from '#lib/text/messages/queues';

/** In which words and at which clock the page speaks. */
export interface Telling {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly text: QueuesText;
}

/** `40 ms`, `2.4 s`, `3 min` */
export function formatTook(ms: number | null, { locale, text }: Telling): string {
  if (ms === null) return '–';
  if (ms < 1000) return `${formatNumber(Math.round(ms), { locale })}\u202f${text.milliseconds}`;
  if (ms < 60_000) {
    const seconds = formatNumber(ms / 1000, { locale, maximumFractionDigits: 1 });
    return `${seconds}\u202f${text.seconds}`;
  }
  return formatDuration(ms / 1000, locale);
}

export function formatMoment(date: Date, { locale, timeZone }: Telling): string {
  return formatDate(date, { locale, timeZone, style: 'moment' });
}

/** A kind of job in words; one that this release does not know by its own name. */
export function kindName(kind: string, { text }: Telling): string {
  const names: Readonly<Record<string, string>> = text.kinds;
  return names[kind] ?? kind;
}

export function queuesHref(
  locale: Locale,
  filter: { readonly queue?: QueueName | undefined; readonly state?: string | undefined },
): string {
  const query = new URLSearchParams();
  if (filter.queue) query.set('queue', filter.queue);
  if (filter.state) query.set('state', filter.state);
  const path = localeHref(locale, '/admin/queues');
  return query.size > 0 ? `${path}?${query}#jobs` : `${path}#jobs`;
}
