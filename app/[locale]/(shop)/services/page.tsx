import type { Metadata } from 'next';
import { cachedServices, cachedShopSettings } from '#app/_data/content.ts';
import { currentLocale } from '#app/_data/locale.ts';
import { pageMetadata } from '#app/_http/page-metadata.ts';
import { ServicePrice } from '#components/content/service-price';
import { LinkButton, TextLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { localeHref, textOf } from '#lib/text';
import { contentText } from '#lib/text/messages/content';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  const { title, description } = contentText[locale].services;
  return pageMetadata({ locale, path: '/services', title, description });
}

export default async function ServicesPage() {
  const [locale, services, { currency }] = await Promise.all([
    currentLocale(),
    cachedServices(),
    cachedShopSettings(),
  ]);
  const text = contentText[locale];
  return (
    <main id="main" className="wrap pb-section">
      <PageHead title={text.services.title} lede={text.services.lede} />
      {services.length === 0 && <p className="text-ink-2">{text.services.empty}</p>}
      <div className="mt-8 border-t border-ink">
        {services.map((service) => (
          <section
            key={service.slug}
            id={service.slug}
            aria-labelledby={`${service.slug}-title`}
            className="grid gap-x-12 gap-y-3 border-b border-line py-8 md:grid-cols-[1fr_1.5fr_0.8fr] md:py-10"
          >
            <div>
              <h2 id={`${service.slug}-title`} className="text-28 font-display">
                {textOf(service, 'name', locale)}
              </h2>
              <p className="num mt-1.5 text-14 text-ink-3">{textOf(service, 'fact', locale)}</p>
            </div>
            <div className="max-w-[60ch]">
              <p className="font-med">{textOf(service, 'summary', locale)}</p>
              <p className="mt-2 text-ink-2">{textOf(service, 'detail', locale)}</p>
            </div>
            <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 md:flex-col md:items-end">
              <p className="num text-22 font-display tracking-head">
                <ServicePrice service={service} locale={locale} currency={currency} text={text} />
              </p>
              <TextLink href={localeHref(locale, '/contact')}>{text.services.ask}</TextLink>
            </div>
          </section>
        ))}
      </div>
      <section
        id="price"
        aria-labelledby="price-title"
        className="grid gap-6 pt-16 md:grid-cols-[1fr_2.3fr] md:gap-12"
      >
        <h2 id="price-title" className="text-28 font-display">
          {text.services.priceTitle}
        </h2>
        <div className="max-w-[64ch]">
          <p className="text-ink-2">{text.services.priceText}</p>
          <LinkButton href={localeHref(locale, '/print')} variant="primary" className="mt-6">
            {text.services.print}
          </LinkButton>
        </div>
      </section>
    </main>
  );
}
