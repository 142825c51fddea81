import '../shop.css';
import type { ReactNode } from 'react';
import { ShopFrame } from '../_ui/shop-frame.tsx';

export {
  documentMetadata as generateMetadata,
  documentViewport as viewport,
  localeParams as generateStaticParams,
} from '../_ui/document.tsx';

export default function ShopLayout({ children }: { readonly children: ReactNode }) {
  return <ShopFrame>{children}</ShopFrame>;
}
