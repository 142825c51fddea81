import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-prices.en.ts';
import { ru } from './admin-prices.ru.ts';

export type AdminPricesText = Messages<typeof en>;
export const adminPricesText: Record<Locale, AdminPricesText> = { en, ru };
