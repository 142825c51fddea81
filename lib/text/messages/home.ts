import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './home.en.ts';
import { ru } from './home.ru.ts';

export const homeText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
