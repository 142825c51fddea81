import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './catalogue.en.ts';
import { ru } from './catalogue.ru.ts';

export const catalogueText = { en, ru } satisfies Record<Locale, Messages<typeof en>>;
export type CatalogueText = Messages<typeof en>;
