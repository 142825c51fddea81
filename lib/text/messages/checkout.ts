import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './checkout.en.ts';
import { ru } from './checkout.ru.ts';

export type CheckoutText = Messages<typeof en>;
export const checkoutText: Record<Locale, CheckoutText> = { en, ru };
