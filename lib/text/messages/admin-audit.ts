import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-audit.en.ts';
import { ru } from './admin-audit.ru.ts';

export type AdminAuditText = Messages<typeof en>;
export const adminAuditText: Record<Locale, AdminAuditText> = { en, ru };
