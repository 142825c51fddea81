import { locale } from 'next/root-params';
import { defaultLocale, isLocale, type Locale } from '#lib/text';

/** The language of the page being rendered; anything unknown was already answered by the router. */
export async function currentLocale(): Promise<Locale> {
  const value = await locale();
  return isLocale(value) ? value : defaultLocale;
}
