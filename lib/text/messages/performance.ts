import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './performance.en.ts';
import { ru } from './performance.ru.ts';

export type PerformanceText = Messages<typeof en>;

export const performanceText = { en, ru } satisfies Record<Locale, PerformanceText>;
