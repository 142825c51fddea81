import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './outbox.en.ts';
import { ru } from './outbox.ru.ts';

export type OutboxText = Messages<typeof en>;
export const outboxText: Record<Locale, OutboxText> = { en, ru };
