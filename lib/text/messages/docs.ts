import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './docs.en.ts';
import { ru } from './docs.ru.ts';

export const docsText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
