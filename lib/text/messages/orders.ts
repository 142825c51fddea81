import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './orders.en.ts';
import { ru } from './orders.ru.ts';

export type OrdersText = Messages<typeof en>;
export const ordersText: Record<Locale, OrdersText> = { en, ru };
