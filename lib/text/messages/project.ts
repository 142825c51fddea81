import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './project.en.ts';
import { ru } from './project.ru.ts';

export const projectText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
