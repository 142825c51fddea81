import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin.en.ts';
import { ru } from './admin.ru.ts';

export type AdminText = Messages<typeof en>;
export const adminText: Record<Locale, AdminText> = { en, ru };
