import { type RowService, ServiceRow } from '#components/content/service-row';
import { SectionHead } from '#components/ui/section-head';
import type { Locale } from '#lib/text';
import { contentText } from '#lib/text/messages/content';
import { homeText } from '#lib/text/messages/home';

interface HomeServicesProps {
  readonly services: readonly RowService[];
  readonly currency: string;
  readonly locale: Locale;
}

export function HomeServices({ services, currency, locale }: HomeServicesProps) {
  if (services.length === 0) return null;
  const text = homeText[locale].services;
  return (
    <section className="wrap pt-section" aria-labelledby="services">
      <SectionHead id="services" title={text.title}>
        <p>{text.lede}</p>
      </SectionHead>
      <div className="border-t border-ink">
        {services.map((service) => (
          <ServiceRow
            key={service.slug}
            service={service}
            locale={locale}
            currency={currency}
            text={contentText[locale]}
          />
        ))}
      </div>
    </section>
  );
}
