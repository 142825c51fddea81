import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './print.en.ts';
import { ru } from './print.ru.ts';

export const printText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type PrintText = Messages<typeof en>;
