import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './legal.en.ts';
import { ru } from './legal.ru.ts';

export const legalText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
