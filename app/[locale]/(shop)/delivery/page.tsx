import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { LegalPage } from '#components/content/legal-page';
import { formatMoney } from '#lib/text';
import { legalText } from '#lib/text/messages/legal';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = legalText[locale].delivery;
  return pageMetadata({ locale, path: '/delivery', title, description });
}

export default async function DeliveryPage() {
  const [locale, { postageCents, currency }] = await Promise.all([currentLocale(), cachedShopSettings()]);
  const postage = formatMoney(postageCents, { locale, currency });
  return <LegalPage text={legalText[locale].delivery} values={{ postage }} />;
}
