import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './cart.en.ts';
import { ru } from './cart.ru.ts';

export type CartText = Messages<typeof en>;
export const cartText: Record<Locale, CartText> = { en, ru };
