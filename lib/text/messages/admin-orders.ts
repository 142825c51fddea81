import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './admin-orders.en.ts';
import { ru } from './admin-orders.ru.ts';

export type AdminOrdersText = Messages<typeof en>;
export const adminOrdersText: Record<Locale, AdminOrdersText> = { en, ru };
