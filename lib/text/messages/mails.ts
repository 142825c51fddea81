import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './mails.en.ts';
import { ru } from './mails.ru.ts';

export type MailsText = Messages<typeof en>;
export const mailsText: Record<Locale, MailsText> = { en, ru };
