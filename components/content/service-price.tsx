import { fill, formatMoney, type Locale } from '#lib/text';
import type { ContentText } from '#lib/text/messages/content';

interface PricedService {
  readonly fromCents: number | null;
  readonly priceUnit: 'part' | 'hour' | 'discount' | 'request';
}

interface ServicePriceProps {
  readonly service: PricedService;
  readonly locale: Locale;
  readonly currency: string;
  readonly text: ContentText;
}

/** What a service costs, in a few words. */
export function ServicePrice({ service, locale, currency, text }: ServicePriceProps) {
  if (service.fromCents === null) return service.priceUnit === 'discount' ? text.discount : text.request;
  const price = formatMoney(service.fromCents, { locale, currency });
  return fill(service.priceUnit === 'hour' ? text.perHour : text.from, { price });
}
