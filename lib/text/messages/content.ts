import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './content.en.ts';
import { ru } from './content.ru.ts';

export const contentText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type ContentText = Messages<typeof en>;
