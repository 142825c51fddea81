import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-contact.en.ts';
import { ru } from './admin-contact.ru.ts';

export type AdminContactText = Messages<typeof en>;
export const adminContactText: Record<Locale, AdminContactText> = { en, ru };
