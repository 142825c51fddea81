import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-editing.en.ts';
import { ru } from './admin-editing.ru.ts';

export type AdminEditingText = Messages<typeof en>;
export const adminEditingText: Record<Locale, AdminEditingText> = { en, ru };
