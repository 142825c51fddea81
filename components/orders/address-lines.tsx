import type { DeliveryAddress } from '#lib/orders';
import type { Locale } from '#lib/text';

interface AddressLinesProps {
  readonly name: string;
  readonly address: DeliveryAddress;
  readonly locale: Locale;
}

export function AddressLines({ name, address, locale }: AddressLinesProps) {
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country);
  const lines = [name, address.line1, address.line2, `${address.postcode} ${address.city}`, country];
  return (
    <address className="not-italic whitespace-pre-line wrap-anywhere">
      {lines.filter(Boolean).join('\n')}
    </address>
  );
}
