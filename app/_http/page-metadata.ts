import type { Metadata } from 'next';
import { type Locale, localeHref, locales } from '#lib/text';

interface PageFacts {
  readonly locale: Locale;
  /** The shop path without the language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Address of a picture for previews of the link. */
  readonly picture?: string | undefined;
  readonly type?: 'website' | 'article';
}

/** Title, description, canonical address, the other language, and what a shared link shows. */
export function pageMetadata({ locale, path, title, description, picture, type }: PageFacts): Metadata {
  const languages = Object.fromEntries(locales.map((each) => [each, localeHref(each, path)]));
  return {
    title,
    description,
    alternates: {
      canonical: localeHref(locale, path),
      languages: { ...languages, 'x-default': localeHref('en', path) },
    },
    openGraph: {
      title,
      description,
      url: localeHref(locale, path),
      siteName: 'NordLayer',
      type: type ?? 'website',
      locale: locale === 'ru' ? 'ru_RU' : 'en_GB',
      ...(picture ? { images: [{ url: picture, width: 960, height: 720 }] } : {}),
    },
  };
}
