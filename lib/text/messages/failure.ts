import type { Locale } from '../locale.ts';

/** Apart from the other texts: it is sent with every page. */
export const failureText = {
  en: {
    title: 'This page did not come out',
    lede: 'The fault is ours and has been noted. Try once more; if it stays, write to the workshop.',
    retry: 'Try again',
    number: 'Number of this fault: {digest}',
  },
  ru: {
    title: 'Эта страница не получилась',
    lede: 'Ошибка наша, она записана. Попробуйте ещё раз; если не поможет, напишите в мастерскую.',
    retry: 'Попробовать ещё раз',
    number: 'Номер ошибки: {digest}',
  },
} satisfies Record<Locale, Readonly<Record<string, string>>>;
