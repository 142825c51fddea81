import './[locale]/shop.css';
import type { Metadata } from 'next';
import { FontPreload } from '#components/shell/font-preload';
import { Logo } from '#components/shell/logo';
import { pageIcon } from '#components/shell/page-icon';
import { ThemeScript } from '#components/shell/theme-script';
import { textLinkClass } from '#components/ui/button';
import { buttonClass } from '#components/ui/button-class';
import { EmptyState } from '#components/ui/empty-state';
import { localeHref, locales } from '#lib/text';
import { shellText } from '#lib/text/messages/shell';

export const metadata: Metadata = {
  title: `404 · ${shellText.en.name}`,
  robots: { index: false },
  icons: pageIcon,
};

/** One static page answers every unknown address, so both languages stand on it and the address picks. */
const pickLanguage = "if(/^\\/ru(\\/|$)/.test(location.pathname))document.documentElement.lang='ru'";

export default function GlobalNotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <FontPreload />
        <ThemeScript />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file */}
        <script dangerouslySetInnerHTML={{ __html: pickLanguage }} />
      </head>
      <body>
        {locales.map((locale) => (
          <main
            key={locale}
            lang={locale}
            className={
              locale === 'ru' ? 'wrap py-6 [html:lang(en)_&]:hidden' : 'wrap py-6 [html:lang(ru)_&]:hidden'
            }
          >
            <a
              href={localeHref(locale, '/')}
              className="mb-8 inline-flex min-h-11 items-center gap-[11px] text-18 font-bold tracking-head"
            >
              <Logo />
              {shellText[locale].name}
            </a>
            <EmptyState title={shellText[locale].notFound.title} level="h1">
              <p className="mt-3 max-w-[52ch] text-ink-2">{shellText[locale].notFound.lede}</p>
              <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
                <a href={localeHref(locale, '/gallery')} className={buttonClass({ variant: 'primary' })}>
                  {shellText[locale].notFound.gallery}
                </a>
                <a href={localeHref(locale, '/')} className={textLinkClass}>
                  {shellText[locale].notFound.home}
                </a>
              </div>
            </EmptyState>
          </main>
        ))}
      </body>
    </html>
  );
}
