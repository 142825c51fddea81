import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './gallery.en.ts';
import { ru } from './gallery.ru.ts';

export const galleryText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
