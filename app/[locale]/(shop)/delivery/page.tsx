import type { Metadata } from 'next';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { formatMoney } from '#lib/text';
import { Legal, legalFacts } from '../_ui/legal.tsx';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const facts = await legalFacts({ slug: 'delivery', locale });
  return pageMetadata({ locale, path: '/delivery', ...facts });
}

export default async function DeliveryPage() {
  const [locale, { postageCents, currency }] = await Promise.all([currentLocale(), cachedShopSettings()]);
  const postage = formatMoney(postageCents, { locale, currency });
  return <Legal slug="delivery" locale={locale} values={{ postage }} />;
}
