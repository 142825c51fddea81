import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-settings.en.ts';
import { ru } from './admin-settings.ru.ts';

export type AdminSettingsText = Messages<typeof en>;
export const adminSettingsText: Record<Locale, AdminSettingsText> = { en, ru };
