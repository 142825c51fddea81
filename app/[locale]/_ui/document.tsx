import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { EarlyClicks } from '#components/shell/early-clicks';
import { FontPreload } from '#components/shell/font-preload';
import { pageIcon } from '#components/shell/page-icon';
import { ThemeScript } from '#components/shell/theme-script';
import { VitalsReporter } from '#components/vitals/vitals-reporter.client';
import { publicUrl } from '#lib/env';
import { currentRelease } from '#lib/release';
import { locales } from '#lib/text';
import { shellText } from '#lib/text/messages/shell';

export function localeParams() {
  return locales.map((locale) => ({ locale }));
}

export const documentViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f7fa' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1824' },
  ],
};

export async function documentMetadata(): Promise<Metadata> {
  const [locale, { name }] = await Promise.all([currentLocale(), cachedShopSettings()]);
  const text = shellText[locale];
  return {
    metadataBase: new URL(publicUrl()),
    title: { default: text.title, template: `%s · ${name}` },
    description: text.description,
    applicationName: name,
    icons: pageIcon,
    openGraph: {
      siteName: name,
      type: 'website',
      locale: locale === 'ru' ? 'ru_RU' : 'en_GB',
    },
    formatDetection: { telephone: false },
  };
}

/**
 * The document around every page. Each audience has a root layout of its own that draws it beside its own
 * stylesheet: the framework changes root layouts by loading a new document, so stylesheets never mix.
 */
export async function Document({ children }: { readonly children: ReactNode }) {
  const [locale, { measuresVisits }] = await Promise.all([currentLocale(), cachedShopSettings()]);
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <FontPreload />
        <ThemeScript />
        <EarlyClicks />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="absolute -top-16 left-4 z-20 rounded-2 bg-ink px-[18px] py-3 text-bg focus:top-3"
        >
          {shellText[locale].skip}
        </a>
        {children}
        {measuresVisits && <VitalsReporter release={currentRelease()} />}
      </body>
    </html>
  );
}
