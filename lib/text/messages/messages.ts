import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';

export const messagesText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type MessagesText = Messages<typeof en>;
