import { currentLocale } from '#app/_data/locale.ts';
import { deliveryCountries } from '#lib/orders';
import { formatMoney, type Locale, localeHref } from '#lib/text';
import { checkoutText } from '#lib/text/messages/checkout';
import { CheckoutFrame, NothingToOrder } from '../_ui/checkout-frame.tsx';
import { DeliveryForm } from '../_ui/delivery-form.client.tsx';
import { openCheckoutStep } from '../_ui/open-step.ts';
import { stepState } from '../_ui/step-state.ts';

/** The names are made here: a browser's own list may differ and would not match the page's text. */
function namedCountries(locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return deliveryCountries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

export default async function DeliveryPage() {
  const locale = await currentLocale();
  const text = checkoutText[locale];
  const checkout = await openCheckoutStep('delivery');
  if (!checkout) return <NothingToOrder locale={locale} text={text} />;
  const { delivery, fields, problems, next, busy, back, optional } = text;
  const chosen = checkout.delivery;
  const address = chosen?.method === 'post' ? chosen.address : {};
  return (
    <CheckoutFrame checkout={checkout} step="delivery" locale={locale} text={text}>
      <DeliveryForm
        start={stepState(checkout, 'delivery', {
          country: 'EE',
          ...address,
          ...(chosen ? { method: chosen.method } : {}),
        })}
        keepAs={`checkout-delivery-${checkout.id}`}
        locale={locale}
        postage={formatMoney(checkout.postageCents, { locale, currency: checkout.currency })}
        countries={namedCountries(locale)}
        backHref={localeHref(locale, '/checkout/contact')}
        text={{ delivery, fields, problems, next, busy, back, optional }}
      />
    </CheckoutFrame>
  );
}
