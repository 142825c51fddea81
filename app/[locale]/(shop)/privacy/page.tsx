import type { Metadata } from 'next';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { LegalPage } from '#components/content/legal-page';
import { legalText } from '#lib/text/messages/legal';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = legalText[locale].privacy;
  return pageMetadata({ locale, path: '/privacy', title, description });
}

export default async function PrivacyPage() {
  return <LegalPage text={legalText[await currentLocale()].privacy} />;
}
