import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './account-mails.en.ts';
import { ru } from './account-mails.ru.ts';

type AccountMailsText = Messages<typeof en>;
export const accountMailsText: Record<Locale, AccountMailsText> = { en, ru };
