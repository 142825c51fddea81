import type { Metadata } from 'next';
import { cachedColours, cachedMaterials } from '#app/_data/catalogue.ts';
import { cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { cachedPriceRules } from '#app/_data/price-rules.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { colourChoice, materialChoice } from '#components/quote/choices';
import { PageHead } from '#components/ui/page-head';
import { printText } from '#lib/text/messages/print';
import { configuratorText } from '#lib/text/messages/quote';
import { viewerText } from '#lib/text/messages/viewer';
import { LatePrintDesk } from './_ui/late-print-desk.client.tsx';
import { NotPricedYet } from './_ui/not-priced-yet.tsx';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = printText[locale];
  return pageMetadata({ locale, path: '/print', title, description });
}

export default async function PrintPage() {
  const [locale, rules, materials, colours, settings] = await Promise.all([
    currentLocale(),
    cachedPriceRules(),
    cachedMaterials(),
    cachedColours(),
    cachedShopSettings(),
  ]);
  const text = printText[locale];
  if (!rules || materials.length === 0) return <NotPricedYet locale={locale} />;
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.title} lede={text.lede} />
      <LatePrintDesk
        materials={materials.map((material) => materialChoice(material, locale))}
        colours={colours.map((colour) => colourChoice(colour, locale))}
        {...{ rules, locale }}
        workshopEmail={settings.email}
        text={{ print: text, quote: configuratorText(locale), viewer: viewerText[locale] }}
      />
    </main>
  );
}
