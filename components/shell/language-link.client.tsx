'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import { localeHref } from '#lib/text/locale';
import { publicPath } from '#lib/text/public-path';

interface LanguageLinkProps {
  readonly label: string;
  readonly className: string;
  readonly children: string;
}

/** The query is read at the click, so that pages without it stay static. */
function keepQuery(event: MouseEvent<HTMLAnchorElement>) {
  event.currentTarget.search = window.location.search;
}

/** The same page in the other language; a whole new document, as the language of the page changes. */
export function LanguageLink({ label, className, children }: LanguageLinkProps) {
  const { locale, path } = publicPath(usePathname());
  const other = locale === 'en' ? 'ru' : 'en';
  return (
    <a
      href={localeHref(other, path)}
      hrefLang={other}
      lang={other}
      title={label}
      className={className}
      onClick={keepQuery}
    >
      {children}
    </a>
  );
}
