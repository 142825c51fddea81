import '../shop.css';
import type { ReactNode } from 'react';
import { Document } from '../_ui/document.tsx';

export { documentViewport as viewport, localeParams as generateStaticParams } from '../_ui/document.tsx';

export default function FloorLayout({ children }: { readonly children: ReactNode }) {
  return <Document>{children}</Document>;
}
