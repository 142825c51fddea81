import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-desk.en.ts';
import { ru } from './admin-desk.ru.ts';

export type AdminDeskText = Messages<typeof en>;
export const adminDeskText: Record<Locale, AdminDeskText> = { en, ru };
