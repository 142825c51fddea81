import type { ReactNode } from 'react';
import { currentLocale } from '#app/_data/locale.ts';
import { Footer } from '#components/shell/footer';
import { Header } from '#components/shell/header';
import { PrefetchOnIntent } from '#components/shell/prefetch-on-intent.client';
import { shellText } from '#lib/text/messages/shell';
import { Document } from './document.tsx';

/** Header and footer of every customer page. */
export async function ShopFrame({ children }: { readonly children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <Document>
      <Header locale={locale} text={shellText[locale]} />
      {children}
      <PrefetchOnIntent />
      <Footer locale={locale} text={shellText[locale]} />
    </Document>
  );
}
