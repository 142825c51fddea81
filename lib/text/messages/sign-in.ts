import type { Locale } from '../locale.ts';
import type { Messages } from '../template.ts';
import { en } from './sign-in.en.ts';
import { ru } from './sign-in.ru.ts';

export type SignInText = Messages<typeof en>;
export const signInText: Record<Locale, SignInText> = { en, ru };
