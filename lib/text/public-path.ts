import { type Locale, splitLocale } from './locale.ts';

/** The address that visitors see, from the address that the router uses after its rewrites. */
export function publicPath(pathname: string): { locale: Locale; path: string } {
  const { locale, path } = splitLocale(pathname);
  return { locale, path: path.replace(/^\/gallery-(list|search)(\/.*)?$/, '/gallery') };
}
