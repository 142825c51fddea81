import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-users.en.ts';
import { ru } from './admin-users.ru.ts';

export type AdminUsersText = Messages<typeof en>;
export const adminUsersText: Record<Locale, AdminUsersText> = { en, ru };
