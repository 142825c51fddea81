import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './viewer.en.ts';
import { ru } from './viewer.ru.ts';

export const viewerText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type ViewerText = Messages<typeof en>;
