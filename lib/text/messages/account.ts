import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './account.en.ts';
import { ru } from './account.ru.ts';

export type AccountText = Messages<typeof en>;
export const accountText: Record<Locale, AccountText> = { en, ru };
