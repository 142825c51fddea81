import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './push.en.ts';
import { ru } from './push.ru.ts';

export type PushText = Messages<typeof en>;
export const pushText: Record<Locale, PushText> = { en, ru };
