import '../workshop.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentLocale } from '#app/_data/locale.ts';
import { adminText } from '#lib/text/messages/admin';
import { shellText } from '#lib/text/messages/shell';
import { Document, documentMetadata } from '../../_ui/document.tsx';
import { AdminSide } from './_ui/admin-side.tsx';

export { documentViewport as viewport, localeParams as generateStaticParams } from '../../_ui/document.tsx';

// Each page is rendered whole for its request: as a streamed part it would stay hidden without JavaScript.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const { title } = adminText[await currentLocale()];
  return {
    ...(await documentMetadata()),
    title: { default: title, template: `%s · ${title}` },
    robots: { index: false, follow: false },
  };
}

/** The frame of the workshop's pages: each page brings its own `<main id="main" className={adminMainClass}>`. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <Document>
      <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] text-14 leading-[1.45] md:grid-cols-[212px_minmax(0,1fr)] md:grid-rows-1">
        <AdminSide locale={locale} text={adminText[locale]} shell={shellText[locale]} />
        {children}
      </div>
    </Document>
  );
}
