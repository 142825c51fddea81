import { IconGo } from '#components/ui/icons';
import { Link } from '#components/ui/link';
import { type Locale, localeHref, textOf } from '#lib/text';
import type { ContentText } from '#lib/text/messages/content';
import { ServicePrice } from './service-price.tsx';

export interface RowService {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly summaryEn: string;
  readonly summaryRu: string;
  readonly factEn: string;
  readonly factRu: string;
  readonly fromCents: number | null;
  readonly priceUnit: 'part' | 'hour' | 'discount' | 'request';
}

interface ServiceRowProps {
  readonly service: RowService;
  readonly locale: Locale;
  readonly currency: string;
  readonly text: ContentText;
}

export function ServiceRow({ service, locale, currency, text }: ServiceRowProps) {
  return (
    <Link
      href={localeHref(locale, `/services#${service.slug}`)}
      className="group grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 border-b border-line py-5 transition-[padding] duration-(--base) hover:pl-2.5 md:grid-cols-[2.2fr_3fr_1.4fr_1.2fr_24px]"
    >
      <h3 className="text-22 font-display">{textOf(service, 'name', locale)}</h3>
      <p className="text-15 text-ink-2 max-md:col-span-2">{textOf(service, 'summary', locale)}</p>
      <p className="num text-15 text-ink-2 max-md:col-span-2">{textOf(service, 'fact', locale)}</p>
      <p className="num text-right font-med max-md:col-start-2 max-md:row-start-1">
        <ServicePrice service={service} locale={locale} currency={currency} text={text} />
      </p>
      <IconGo className="size-5 self-center group-hover:text-copper max-md:hidden" />
    </Link>
  );
}
