import type { ReactNode } from 'react';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { Footer } from '#components/shell/footer';
import { Header } from '#components/shell/header';
import { PrefetchAhead } from '#components/shell/prefetch-ahead.client';
import { budgets } from '#lib/budgets';
import { shellText } from '#lib/text/messages/shell';
import { Document } from './document.tsx';

/** Header and footer of every customer page. */
export async function ShopFrame({ children }: { readonly children: ReactNode }) {
  const [locale, { name }] = await Promise.all([currentLocale(), cachedShopSettings()]);
  const text = { ...shellText[locale], name };
  return (
    <Document>
      <Header locale={locale} text={text} />
      {children}
      <PrefetchAhead most={budgets.view} />
      <Footer locale={locale} text={text} />
    </Document>
  );
}
