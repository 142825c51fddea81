import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-works.en.ts';
import { ru } from './admin-works.ru.ts';

export type AdminWorksText = Messages<typeof en>;
export const adminWorksText: Record<Locale, AdminWorksText> = { en, ru };
