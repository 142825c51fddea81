import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentLocale } from '#app/_data/locale.ts';
import { checkoutText } from '#lib/text/messages/checkout';

// Each step is rendered whole for its request: as a streamed part it would stay hidden without JavaScript.
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: checkoutText[await currentLocale()].title, robots: { index: false, follow: false } };
}

export default function CheckoutLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
