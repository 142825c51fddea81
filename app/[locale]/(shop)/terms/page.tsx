import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { Legal, legalFacts } from '../_ui/legal.tsx';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const facts = await legalFacts({ slug: 'terms', locale });
  return pageMetadata({ locale, path: '/terms', ...facts });
}

export default async function TermsPage() {
  return <Legal slug="terms" locale={await currentLocale()} />;
}
