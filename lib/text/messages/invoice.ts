import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './invoice.en.ts';
import { ru } from './invoice.ru.ts';

export type InvoiceText = Messages<typeof en>;
export const invoiceText: Record<Locale, InvoiceText> = { en, ru };
