import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './shell.en.ts';
import { ru } from './shell.ru.ts';

export const shellText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type ShellText = Messages<typeof en>;
