import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-cache.en.ts';
import { ru } from './admin-cache.ru.ts';

export type AdminCacheText = Messages<typeof en>;
export const adminCacheText: Record<Locale, AdminCacheText> = { en, ru };
