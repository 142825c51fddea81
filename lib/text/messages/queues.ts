import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './queues.en.ts';
import { ru } from './queues.ru.ts';

export type QueuesText = Messages<typeof en>;
export const queuesText: Record<Locale, QueuesText> = { en, ru };
